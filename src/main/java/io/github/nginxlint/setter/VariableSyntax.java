package io.github.nginxlint.setter;

import java.util.Optional;

/**
 * How a text with variables is written: {@code $name}, {@code ${name}}, {@code $1} (src/http/ngx_http_script.c and
 * src/stream/ngx_stream_script.c, ngx_http_script_compile).
 */
public final class VariableSyntax {

    private VariableSyntax() {}

    /** What nginx says about a text that is not; empty when it is. */
    public static Optional<String> refusal(String text) {
        int length = text.length();
        for (int dollar = text.indexOf('$'); dollar >= 0; ) {
            int i = dollar + 1;
            boolean hasBracket = i < length && text.charAt(i) == '{';
            int start = hasBracket ? i + 1 : i;
            int end = start;
            boolean isCapture = i < length && text.charAt(i) >= '1' && text.charAt(i) <= '9';
            while (!isCapture && end < length && isNameCharacter(text.charAt(end))) {
                end++;
            }
            boolean isClosed = hasBracket && end < length && text.charAt(end) == '}';
            if (hasBracket && start < length && !isClosed) {
                String name = text.substring(start, end);
                return Optional.of("the closing bracket in " + Complaint.quote(name) + " variable is missing");
            }
            if (!isCapture && start == end) {
                return Optional.of("invalid variable name: no name follows \"$\", and nginx cannot escape it");
            }
            dollar = text.indexOf('$', Math.max(end, i));
        }
        return Optional.empty();
    }

    private static boolean isNameCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }
}
