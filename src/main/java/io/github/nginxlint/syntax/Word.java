package io.github.nginxlint.syntax;

import io.github.nginxlint.source.Span;

/**
 * A word of a directive: its name or an argument.
 *
 * @param value the word as nginx stores it: quotes removed, the escapes it knows replaced, variables kept as written
 * @param quoting how it was quoted
 * @param span where it stands, quotes included
 * @param isFilledIn whether a mark of a template stands in it
 */
public record Word(String value, Quoting quoting, Span span, boolean isFilledIn) {

    /** A word of which all is known, unless its value says otherwise. */
    public Word(String value, Quoting quoting, Span span) {
        this(value, quoting, span, false);
    }

    /** How a word was written. */
    public enum Quoting {
        NONE,
        SINGLE,
        DOUBLE
    }

    /**
     * Whether a program fills in the word, or a part of it, before nginx reads it: what nginx will see may be anything,
     * several words or none at all.
     */
    public boolean isOpaque() {
        return isFilledIn || Placeholder.isIn(value);
    }
}
