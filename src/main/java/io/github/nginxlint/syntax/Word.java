package io.github.nginxlint.syntax;

import io.github.nginxlint.source.Span;
import org.jspecify.annotations.Nullable;

/** A word of a directive: its name or an argument. There are millions in a large configuration, so it is small. */
public final class Word {

    private static final int FILLED_IN = 4;
    private static final int LOOKS_FILLED_IN = 8;
    private static final int QUOTING = 3;
    private static final int FLAGS = 4;

    private final String value;
    private final int start;
    // the length above the flags
    private final int extent;

    /** A word of which all is known, unless its value says otherwise. */
    public Word(String value, Quoting quoting, Span span) {
        this(value, quoting, span, false);
    }

    /**
     * A word.
     *
     * @param value the word as nginx stores it: quotes removed, the escapes it knows replaced, variables kept as written
     * @param quoting how it was quoted
     * @param span where it stands, quotes included
     * @param isFilledIn whether a mark of a template stands in it
     */
    public Word(String value, Quoting quoting, Span span, boolean isFilledIn) {
        this.value = value;
        this.start = span.start();
        this.extent = span.length() << FLAGS
                | quoting.bits
                | (isFilledIn ? FILLED_IN : 0)
                | (Placeholder.isIn(value) ? LOOKS_FILLED_IN : 0);
    }

    private Word(String value, int start) {
        this.value = value;
        this.start = start;
        this.extent = value.length() << FLAGS;
    }

    /** A word that is plain, see {@link #isPlain()}. */
    static Word plain(String value, int start) {
        return new Word(value, start);
    }

    /** Whether it stands there as nginx stores it, and nothing is filled in: its value and its place tell all. */
    boolean isPlain() {
        return extent == value.length() << FLAGS;
    }

    /** How a word was written. */
    public enum Quoting {
        NONE(0),
        SINGLE(1),
        DOUBLE(2);

        private final int bits;

        Quoting(int bits) {
            this.bits = bits;
        }
    }

    /** The word as nginx stores it: quotes removed, the escapes it knows replaced, variables kept as written. */
    public String value() {
        return value;
    }

    /** How it was quoted. */
    public Quoting quoting() {
        int bits = extent & QUOTING;
        if (bits == Quoting.NONE.bits) {
            return Quoting.NONE;
        }
        return bits == Quoting.SINGLE.bits ? Quoting.SINGLE : Quoting.DOUBLE;
    }

    /** Where it begins, its quote included. */
    public int start() {
        return start;
    }

    /** Where it ends, its quote included. */
    public int end() {
        return start + (extent >>> FLAGS);
    }

    /** Where it stands, quotes included. */
    public Span span() {
        return new Span(start, end());
    }

    /** Whether a mark of a template stands in it. */
    public boolean isFilledIn() {
        return (extent & FILLED_IN) != 0;
    }

    /**
     * Whether a program fills in the word, or a part of it, before nginx reads it: what nginx will see may be anything,
     * several words or none at all.
     */
    public boolean isOpaque() {
        return (extent & (FILLED_IN | LOOKS_FILLED_IN)) != 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Word word && start == word.start && extent == word.extent && value.equals(word.value);
    }

    @Override
    public int hashCode() {
        return (value.hashCode() * 31 + start) * 31 + extent;
    }

    @Override
    public String toString() {
        return quoting() + " " + value + " " + span();
    }
}
