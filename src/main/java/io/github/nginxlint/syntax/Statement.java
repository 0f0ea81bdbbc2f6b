package io.github.nginxlint.syntax;

import io.github.nginxlint.source.Span;
import java.util.List;

/**
 * Words up to what ended them.
 *
 * @param words the words, at least one
 * @param end what ended them
 * @param at where that stands
 * @param region the branch of a template in which it begins; 0 for none
 */
record Statement(List<Word> words, End end, int at, int region) {

    /** What stands behind the words of a statement. */
    enum End {
        SEMICOLON,
        BRACE,
        CLOSING_BRACE,
        FILE_END
    }

    String name() {
        return words.get(0).value();
    }

    int start() {
        return words.get(0).span().start();
    }

    int arguments() {
        return words.size() - 1;
    }

    /** Whether a program fills in one of the words. */
    boolean isFilledIn() {
        for (Word word : words) {
            if (word.isFilledIn()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a program fills in the last word: what it puts there may end the statement. */
    boolean endsFilledIn() {
        return words.get(words.size() - 1).isFilledIn();
    }

    Span head() {
        return words.get(0).span().to(words.get(words.size() - 1).span());
    }

    /** What nginx has read when it judges the statement. */
    Span read() {
        return new Span(start(), end == End.FILE_END ? at : at + 1);
    }

    /** The words before an index. */
    Statement before(int index) {
        return new Statement(words.subList(0, index), end, at, region);
    }

    /** The words from an index on. */
    Statement from(int index) {
        return new Statement(words.subList(index, words.size()), end, at, region);
    }

    Directive directive() {
        return end == End.SEMICOLON ? directive(at + 1) : unterminated();
    }

    /** The directive that its words alone make. */
    Directive unterminated() {
        return directive(head().end());
    }

    private Directive directive(int directiveEnd) {
        return new Directive(words.get(0), words.subList(1, words.size()), null, directiveEnd, region);
    }
}
