package io.github.nginxlint.syntax;

import io.github.nginxlint.source.Span;

/**
 * A word of a directive: its name or an argument.
 *
 * @param value the word as nginx stores it: quotes removed, the escapes it knows replaced, variables kept as written
 * @param quoting how it was quoted
 * @param span where it stands, quotes included
 */
public record Word(String value, Quoting quoting, Span span) {

    /** How a word was written. */
    public enum Quoting {
        NONE,
        SINGLE,
        DOUBLE
    }
}
