package io.github.nginxlint.syntax;

import io.github.nginxlint.source.Span;
import java.util.OptionalInt;

/**
 * Something nginx refuses while it reads the file.
 *
 * @param message what is wrong, in nginx's words, and what to write instead
 * @param span the statement or the character meant; never empty unless the file is
 * @param read what nginx had read of the statement when it gave up: its last character stands in the line that nginx
 *     names
 * @param semicolon where a semicolon is missing, if that is what is wrong
 * @param isNoneInTable whether nothing is wrong where the file holds the entries of a table, as one that {@code map}
 *     includes
 */
public record SyntaxError(String message, Span span, Span read, OptionalInt semicolon, boolean isNoneInTable) {

    /** An error wherever the file stands. */
    public SyntaxError(String message, Span span, Span read, OptionalInt semicolon) {
        this(message, span, read, semicolon, false);
    }

    /** An error that is no missing semicolon. */
    public SyntaxError(String message, Span span, Span read) {
        this(message, span, read, OptionalInt.empty());
    }

    /** An error at which nginx gives up where it stands. */
    public SyntaxError(String message, Span span) {
        this(message, span, span);
    }
}
