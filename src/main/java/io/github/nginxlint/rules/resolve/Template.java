package io.github.nginxlint.rules.resolve;

import io.github.nginxlint.model.VariableReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
        Optional<VariableReference> next = VariableReference.next(text, 0);
        while (next.isPresent()) {
            parts.add(text.substring(from, next.get().start()));
            from = next.get().end();
            next = VariableReference.next(text, from);
        }
        parts.add(text.substring(from));
        return new Template(parts);
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
