package io.github.nginxlint.source;

/**
 * A span of a file: where something stands.
 *
 * @param file the file
 * @param span the characters meant
 */
public record Place(SourceFile file, Span span) {

    public Position start() {
        return file.position(span.start());
    }

    public Position end() {
        return file.position(span.end());
    }

    /** {@code path:line}, for use inside a message. */
    public String shortForm() {
        return file.name() + ":" + start().line();
    }

    public String text() {
        return file.text(span);
    }
}
