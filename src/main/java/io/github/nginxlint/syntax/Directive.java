package io.github.nginxlint.syntax;

import io.github.nginxlint.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A statement of the configuration: words, then a semicolon or a block.
 *
 * @param name the first word
 * @param arguments the other words
 * @param block what stands in braces, if any
 * @param span from the first character of the name to the semicolon or the closing brace, both included
 * @param region which of the parts of a template it stands in that are there on a condition, or any number of times; 0
 *     for none
 */
public record Directive(Word name, List<Word> arguments, Optional<Block> block, Span span, int region) {

    public Directive {
        arguments = List.copyOf(arguments);
    }

    /** A statement that no template makes conditional. */
    public Directive(Word name, List<Word> arguments, Optional<Block> block, Span span) {
        this(name, arguments, block, span, 0);
    }

    /** The words alone, without the block: what a finding underlines. */
    public Span head() {
        return arguments.isEmpty()
                ? name.span()
                : name.span().to(arguments.get(arguments.size() - 1).span());
    }
}
