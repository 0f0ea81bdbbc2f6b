package io.github.nginxlint.syntax;

import io.github.nginxlint.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * What stands between braces.
 *
 * @param directives the statements, in order; empty for code
 * @param code the span of the text between the braces where it is not nginx's own language (Lua)
 * @param span from the opening brace to the closing one, both included
 */
public record Block(List<Directive> directives, Optional<Span> code, Span span) {

    public Block {
        directives = List.copyOf(directives);
    }
}
