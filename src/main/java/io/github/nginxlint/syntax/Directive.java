package io.github.nginxlint.syntax;

import io.github.nginxlint.source.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A statement of the configuration: words, then a semicolon or a block. There are millions in a large configuration, so it
 * is small.
 */
public final class Directive {

    // the value of the first word; a Head where more is to be said of it
    private final Object head;
    private final int start;
    private final List<Word> arguments;
    private final @Nullable Block block;
    // its complement where an argument is opaque
    private final int end;

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
        this.head = region == 0 && name.isPlain() ? name.value() : new Head(name, region);
        this.start = name.start();
        this.arguments = List.copyOf(arguments);
        this.block = block;
        this.end = hasOpaque(this.arguments) ? ~end : end;
    }

    /** A first word of which its value and its place do not tell all, or that stands in a part of a template. */
    private record Head(Word name, int region) {}

    private static boolean hasOpaque(List<Word> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).isOpaque()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a program may fill in an argument, or a part of one. */
    public boolean hasOpaqueArgument() {
        return end < 0;
    }

    /** The first word. */
    public Word name() {
        return head instanceof Head known ? known.name : Word.plain(nameValue(), start);
    }

    /** What the first word says. */
    public String nameValue() {
        return head instanceof Head known ? known.name.value() : (String) head;
    }

    /** Whether a program fills in the first word, or a part of it. */
    public boolean hasOpaqueName() {
        return head instanceof Head known && known.name.isOpaque();
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
        return new Span(start, end < 0 ? ~end : end);
    }

    /**
     * Which of the parts of a template it stands in that are there on a condition, or any number of times; 0 for none.
     */
    public int region() {
        return head instanceof Head known ? known.region : 0;
    }

    /** The words alone, without the block: what a finding underlines. */
    public Span head() {
        return new Span(start, headEnd());
    }

    /** Behind its last word. */
    public int headEnd() {
        if (!arguments.isEmpty()) {
            return arguments.get(arguments.size() - 1).end();
        }
        return head instanceof Head known
                ? known.name.end()
                : start + nameValue().length();
    }
}
