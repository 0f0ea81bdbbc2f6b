package io.github.nginxlint.backend;

import io.github.nginxlint.source.Span;
import java.util.Optional;

/** What one statement of an INI file says. */
sealed interface IniStatement permits IniStatement.Section, IniStatement.Entry, IniStatement.Malformed {

    /** Where the statement stands. */
    Span span();

    /**
     * {@code [name]}.
     *
     * @param name the text between the brackets
     * @param known false when the name depends on the environment
     * @param span from bracket to bracket
     */
    record Section(String name, boolean known, Span span) implements IniStatement {}

    /**
     * {@code key = value} or {@code key[offset] = value}.
     *
     * @param key the key, trimmed
     * @param offset the text between brackets
     * @param value what stands after the equals sign
     * @param span from the key to the end of the value
     */
    record Entry(String key, Optional<String> offset, Value value, Span span) implements IniStatement {}

    /**
     * A line that the INI grammar refuses.
     *
     * @param message why
     * @param span the line's text
     */
    record Malformed(String message, Span span) implements IniStatement {}

    /**
     * A value.
     *
     * @param text the value after quotes and keywords; the source text when not known
     * @param known false when it depends on the environment or on an expression
     */
    record Value(String text, boolean known) {}
}
