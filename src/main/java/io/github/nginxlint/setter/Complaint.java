package io.github.nginxlint.setter;

import io.github.nginxlint.source.Span;

/**
 * What a module has to say about the arguments of one directive.
 *
 * @param kind whether nginx starts all the same
 * @param span the argument, in the file of the directive
 * @param message nginx's words, then what to write instead
 */
public record Complaint(Kind kind, Span span, String message) {

    /** What nginx does about it. */
    public enum Kind {
        /** nginx does not start */
        REFUSED
    }
}
