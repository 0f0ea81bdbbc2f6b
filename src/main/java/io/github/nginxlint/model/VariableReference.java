package io.github.nginxlint.model;

import java.util.Locale;
import java.util.Optional;

/**
 * A variable in a text, as nginx finds it there (src/http/ngx_http_script.c, ngx_http_script_compile).
 *
 * @param name without {@code $} and braces, in lower case; one digit for what a group of a regular expression matched
 * @param start offset of the {@code $}
 * @param end offset after it
 */
public record VariableReference(String name, int start, int end) {

    /** The first one at an offset or behind it. */
    public static Optional<VariableReference> next(String text, int from) {
        for (int dollar = text.indexOf('$', from); dollar >= 0; dollar = text.indexOf('$', dollar + 1)) {
            if (isCapture(text, dollar + 1)) {
                String digit = text.substring(dollar + 1, dollar + 2);
                return Optional.of(new VariableReference(digit, dollar, dollar + 2));
            }
            boolean braces = text.startsWith("{", dollar + 1);
            int start = braces ? dollar + 2 : dollar + 1;
            int end = start;
            while (end < text.length() && isNamePart(text.charAt(end))) {
                end++;
            }
            boolean closed = !braces || text.startsWith("}", end);
            if (end > start && closed) {
                String name = text.substring(start, end).toLowerCase(Locale.ROOT);
                return Optional.of(new VariableReference(name, dollar, braces ? end + 1 : end));
            }
        }
        return Optional.empty();
    }

    /** Whether it is what a group of the last regular expression matched: {@code $1}; not so {@code ${1}}. */
    public boolean isCapture() {
        return end - start == 2 && isCapture(name, 0);
    }

    private static boolean isCapture(String text, int at) {
        return at < text.length() && text.charAt(at) >= '1' && text.charAt(at) <= '9';
    }

    /** Whether a character goes on the name of a variable. */
    public static boolean isNamePart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }
}
