package io.github.nginxlint.syntax;

import io.github.nginxlint.source.Limit;
import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file and all that could be read of it.
 *
 * @param source the file
 * @param directives the statements at the top of the file
 * @param comments all comments, in order
 * @param errors what nginx refuses, in order of place; what could be read is kept beside them
 * @param unread where the reading of a template was given up, because what is filled in decides which braces belong
 *     together; nothing of the file is kept then
 * @param cut where the reading was ended because a limit was reached; what stands before it is kept
 */
public record ParsedFile(
        SourceFile source,
        List<Directive> directives,
        List<Comment> comments,
        List<SyntaxError> errors,
        Optional<Span> unread,
        Optional<Cut> cut) {

    public ParsedFile {
        directives = List.copyOf(directives);
        comments = List.copyOf(comments);
        errors = List.copyOf(errors);
    }

    /**
     * The end of what is read of a file.
     *
     * @param limit what has ended it
     * @param span where
     */
    public record Cut(Limit limit, Span span) {}

    /** The same as a file of a table's entries, of which some have the names of directives. */
    public ParsedFile asTable() {
        List<SyntaxError> left = new ArrayList<>(errors);
        left.removeIf(SyntaxError::isNoneInTable);
        return new ParsedFile(source, directives, comments, left, unread, cut);
    }

    /**
     * How far nothing is doubtful: the start of the line of the first error, since what stands in the same line may be a
     * part of what went wrong; the end of the text when there is no error.
     */
    public int certainEnd() {
        int end = cut.isPresent() ? cut.get().span().start() : source.text().length();
        for (SyntaxError error : errors) {
            int start = Math.min(error.span().start(), error.read().start());
            end = Math.min(end, source.text().lastIndexOf('\n', start) + 1);
        }
        return end;
    }
}
