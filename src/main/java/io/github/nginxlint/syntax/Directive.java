package io.github.nginxlint.syntax;

import io.github.nginxlint.source.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A statement of the configuration: words, then a semicolon or a block. */
public final class Directive {

    private final Word name;
    private final List<Word> arguments;
    private final @Nullable Block block;
    private static final int OPAQUE = 1;

    private final int end;
    // which of the parts of a template, above whether an argument is opaque
    private final int region;

    /**
     * A statement.
     *
     * @param name the first word
     * @param arguments the other words
     * @param block what stands in braces, if any
     * @param end behind the semicolon or the closing brace
     * @param region which of the parts of a template it stands in that are there on a condition, or any number of times;
     *     0 for none
     */
    Directive(Word name, List<Word> arguments, @Nullable Block block, int end, int region) {
        this.name = name;
        this.arguments = List.copyOf(arguments);
        this.block = block;
        this.end = end;
        this.region = region << 1 | (hasOpaque(arguments) ? OPAQUE : 0);
    }

    private static boolean hasOpaque(List<Word> arguments) {
        for (Word argument : arguments) {
            if (argument.isOpaque()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a program may fill in an argument, or a part of one. */
    public boolean hasOpaqueArgument() {
        return (region & OPAQUE) != 0;
    }

    /** The first word. */
    public Word name() {
        return name;
    }

    /** The other words. */
    public List<Word> arguments() {
        return arguments;
    }

    /** What stands in braces, if any. */
    public Optional<Block> block() {
        return Optional.ofNullable(block);
    }

    /** From the first character of the name to the semicolon or the closing brace, both included. */
    public Span span() {
        return new Span(name.span().start(), end);
    }

    /**
     * Which of the parts of a template it stands in that are there on a condition, or any number of times; 0 for none.
     */
    public int region() {
        return region >> 1;
    }

    /** The words alone, without the block: what a finding underlines. */
    public Span head() {
        return arguments.isEmpty()
                ? name.span()
                : name.span().to(arguments.get(arguments.size() - 1).span());
    }
}
