package io.github.nginxlint.setter;

import io.github.nginxlint.source.Span;
import io.github.nginxlint.syntax.Word;

/**
 * What a module has to say about the arguments of one directive.
 *
 * @param kind whether nginx starts all the same
 * @param span the argument, in the file of the directive
 * @param message nginx's words, then what to write instead
 */
public record Complaint(Kind kind, Span span, String message) {

    /** A longer value from the configuration would fill the message. */
    private static final int LONGEST_SHOWN = 80;

    /** What nginx does about it. */
    public enum Kind {
        /** nginx does not start */
        REFUSED,
        /** nginx starts with a warning: the same value stands there before, and is not added again */
        REPEATED
    }

    static Complaint refused(Word word, String message) {
        return new Complaint(Kind.REFUSED, word.span(), message);
    }

    static Complaint repeated(Word word, String message) {
        return new Complaint(Kind.REPEATED, word.span(), message);
    }

    /** A value in double quotes, as a message shows it. */
    static String quote(String value) {
        return value.length() <= LONGEST_SHOWN ? '"' + value + '"' : '"' + value.substring(0, LONGEST_SHOWN) + "...\"";
    }
}
