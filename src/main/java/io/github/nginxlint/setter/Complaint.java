package io.github.nginxlint.setter;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.source.Span;
import io.github.nginxlint.syntax.Word;
import java.util.Optional;

/**
 * What a module has to say about the arguments of one directive.
 *
 * @param kind whether nginx starts all the same
 * @param entry the entry of the directive's table that is meant, which may stand in another file; empty when the
 *     directive itself is
 * @param span the argument, in the file of the directive or entry
 * @param message nginx's words, then what to write instead
 */
public record Complaint(Kind kind, Optional<ConfigNode> entry, Span span, String message) {

    /** A longer value from the configuration would fill the message. */
    private static final int LONGEST_SHOWN = 80;

    /** One about the directive itself. */
    public Complaint(Kind kind, Span span, String message) {
        this(kind, Optional.empty(), span, message);
    }

    /** What nginx does about it. */
    public enum Kind {
        /** nginx does not start */
        REFUSED,
        /** nginx starts with a warning: the same value stands there before, and is not added again */
        REPEATED,
        /** nginx starts with a warning: the address of a network has bits that do not count */
        LOW_BITS,
        /** nginx starts with a warning: a server name that no request can have */
        SUSPICIOUS_NAME,
        /** nginx starts with a warning: what is to be deleted from a table is not in it */
        NOTHING_TO_DELETE,
        /** nginx starts with a warning: there is another way to say it */
        DEPRECATED
    }

    static Complaint refused(Word word, String message) {
        return new Complaint(Kind.REFUSED, word.span(), message);
    }

    static Complaint refused(ConfigNode entry, Word word, String message) {
        return new Complaint(Kind.REFUSED, Optional.of(entry), word.span(), message);
    }

    static Complaint repeated(Word word, String message) {
        return new Complaint(Kind.REPEATED, word.span(), message);
    }

    static Complaint repeated(ConfigNode entry, Word word, String message) {
        return new Complaint(Kind.REPEATED, Optional.of(entry), word.span(), message);
    }

    static Complaint lowBits(ConfigNode entry, Word word, Cidr network) {
        return new Complaint(
                Kind.LOW_BITS,
                Optional.of(entry),
                word.span(),
                "low address bits of " + shorten(word.value()) + " are meaningless: nginx takes it as "
                        + network.network().text() + '/' + network.bits());
    }

    /** What it is about: an entry of the directive's table, or the directive. */
    public ConfigNode node(Handled directive) {
        return entry.orElse(directive.node());
    }

    /** A value in double quotes, as a message shows it. */
    static String quote(String value) {
        return '"' + shorten(value) + '"';
    }

    static String shorten(String value) {
        return value.length() <= LONGEST_SHOWN ? value : value.substring(0, LONGEST_SHOWN) + "...";
    }
}
