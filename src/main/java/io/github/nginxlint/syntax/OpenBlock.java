package io.github.nginxlint.syntax;

import io.github.nginxlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A block that is being read.
 *
 * @param words what stands before its brace; empty for the file itself and for a brace without a name
 * @param name the block's name, as the vocabulary knows it; null for the file
 * @param kind what it holds
 * @param directives the statements read so far
 * @param start where the brace stands, or should
 * @param region the branch of a template in which its statement begins; 0 for none
 */
record OpenBlock(
        List<Word> words, @Nullable String name, Kind kind, List<Directive> directives, int start, int region) {

    enum Kind {
        DIRECTIVES,
        /** statements are free lists of words */
        LISTS,
        /** another language */
        CODE
    }

    static OpenBlock file() {
        return new OpenBlock(List.of(), null, Kind.DIRECTIVES, new ArrayList<>(), 0, 0);
    }

    /** A brace without a name: what it holds counts for the block around it. */
    OpenBlock nameless(int brace) {
        return new OpenBlock(List.of(), name, kind, directives, brace, region);
    }

    boolean isNameless() {
        return words.isEmpty();
    }

    /**
     * The directive whose block this is.
     *
     * @param contentEnd where the closing brace stands, or should
     * @param end behind it
     */
    Directive closed(int contentEnd, int end) {
        Optional<Span> code = kind == Kind.CODE
                ? Optional.of(new Span(Math.min(start + 1, contentEnd), contentEnd))
                : Optional.empty();
        return new Directive(
                words.get(0),
                words.subList(1, words.size()),
                new Block(directives, code, new Span(start, end)),
                end,
                region);
    }
}
