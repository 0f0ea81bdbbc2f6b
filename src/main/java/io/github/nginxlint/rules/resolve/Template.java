package io.github.nginxlint.rules.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text with variables in it.
 *
 * @param parts what stands literally before, between and after the variables: one more than there are variables
 */
record Template(List<String> parts) {

    Template {
        parts = List.copyOf(parts);
    }

    static Template of(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int dollar = text.indexOf('$'); dollar >= 0; dollar = text.indexOf('$', from)) {
            parts.add(text.substring(from, dollar));
            from = endOfVariable(text, dollar + 1);
        }
        parts.add(text.substring(from));
        return new Template(parts);
    }

    private static int endOfVariable(String text, int start) {
        int closing = text.startsWith("{", start) ? text.indexOf('}', start) : -1;
        if (closing >= 0) {
            return closing + 1;
        }
        int end = start;
        while (end < text.length() && isNamePart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** Whether a character goes on the name of a variable (src/http/ngx_http_script.c, ngx_http_script_compile). */
    static boolean isNamePart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    }

    boolean hasLiteralLetter() {
        for (String part : parts) {
            for (int i = 0; i < part.length(); i++) {
                if (Character.isLetter(part.charAt(i))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether some values of the variables make the text equal to a name, letter case aside. */
    boolean canBe(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        int last = parts.size() - 1;
        if (last == 0) {
            return lower.equals(parts.get(0).toLowerCase(Locale.ROOT));
        }
        String head = parts.get(0).toLowerCase(Locale.ROOT);
        String tail = parts.get(last).toLowerCase(Locale.ROOT);
        if (!lower.startsWith(head) || !lower.endsWith(tail) || lower.length() < head.length() + tail.length()) {
            return false;
        }
        int at = head.length();
        for (int i = 1; i < last; i++) {
            String part = parts.get(i).toLowerCase(Locale.ROOT);
            int found = lower.indexOf(part, at);
            if (found < 0) {
                return false;
            }
            at = found + part.length();
        }
        return at <= lower.length() - tail.length();
    }
}
