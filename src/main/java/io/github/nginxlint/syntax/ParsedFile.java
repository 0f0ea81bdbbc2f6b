package io.github.nginxlint.syntax;

import io.github.nginxlint.source.SourceFile;
import java.util.List;

/**
 * A file and all that could be read of it.
 *
 * @param source the file
 * @param directives the statements at the top of the file
 * @param comments all comments, in order
 * @param errors what nginx refuses, in order of place; what could be read is kept beside them
 */
public record ParsedFile(
        SourceFile source, List<Directive> directives, List<Comment> comments, List<SyntaxError> errors) {

    public ParsedFile {
        directives = List.copyOf(directives);
        comments = List.copyOf(comments);
        errors = List.copyOf(errors);
    }
}
