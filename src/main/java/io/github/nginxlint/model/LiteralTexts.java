package io.github.nginxlint.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A pattern that says no more than which texts are looked for, and where: {@code \\.php$}, {@code /\\.ht},
 * {@code ^/static/}, {@code \\.(css|js)$}. Most locations with a regular expression have one of these, and loading what
 * matches the others takes longer than all the rest of a short run's look at locations.
 *
 * @param isAtStart whether the URI has to begin with one
 * @param isAtEnd whether it has to end with one
 * @param texts what is looked for
 */
record LiteralTexts(boolean isAtStart, boolean isAtEnd, List<String> texts) {

    private static final String SPECIAL = "\\.[]{}()*+?|$^";

    private static final int MOST_TEXTS = 50;

    LiteralTexts {
        texts = List.copyOf(texts);
    }

    /** What a pattern says; empty when it may say more. */
    static Optional<LiteralTexts> of(String pattern) {
        boolean isAtStart = pattern.startsWith("^");
        boolean isAtEnd = pattern.endsWith("$") && !pattern.endsWith("\\$");
        return new Reading(pattern, isAtStart ? 1 : 0, pattern.length() - (isAtEnd ? 1 : 0))
                .texts()
                .map(texts -> new LiteralTexts(isAtStart, isAtEnd, texts));
    }

    /** Whether a URI of ASCII matches. */
    boolean matches(String uri, boolean isCaseSensitive) {
        for (String text : texts) {
            if (isFound(text, uri, isCaseSensitive)) {
                return true;
            }
        }
        return false;
    }

    private boolean isFound(String text, String uri, boolean isCaseSensitive) {
        int last = uri.length() - text.length();
        int from = isAtEnd ? last : 0;
        int to = isAtStart ? Math.min(0, last) : last;
        for (int i = Math.max(0, from); i <= to; i++) {
            if (uri.regionMatches(!isCaseSensitive, i, text, 0, text.length())) {
                return true;
            }
        }
        return false;
    }

    /** Reads a pattern: literals, and among them at most one group of such with bars between. */
    private static final class Reading {

        private final String pattern;
        private final int end;
        private int at;

        Reading(String pattern, int start, int end) {
            this.pattern = pattern;
            this.at = start;
            this.end = end;
        }

        Optional<List<String>> texts() {
            String before = literal();
            List<String> middle = at < end && pattern.charAt(at) == '(' ? group() : List.of("");
            String after = literal();
            if (at != end || middle.isEmpty()) {
                return Optional.empty();
            }
            List<String> texts = new ArrayList<>(middle.size());
            for (String one : middle) {
                texts.add(before + one + after);
            }
            return Optional.of(texts);
        }

        /** What is in the group; nothing when it is of another kind. */
        private List<String> group() {
            at += pattern.startsWith("(?:", at) ? 3 : 1;
            List<String> found = new ArrayList<>();
            found.add(literal());
            while (at < end && pattern.charAt(at) == '|' && found.size() < MOST_TEXTS) {
                at++;
                found.add(literal());
            }
            boolean isClosed = at < end && pattern.charAt(at) == ')';
            at++;
            return isClosed ? found : List.of();
        }

        /** The characters up to the next that means something; one that is repeated is not taken. */
        private String literal() {
            StringBuilder text = new StringBuilder();
            while (at < end) {
                char c = pattern.charAt(at);
                boolean isEscaped = c == '\\' && at + 1 < end && "./-".indexOf(pattern.charAt(at + 1)) >= 0;
                if (!isEscaped && SPECIAL.indexOf(c) >= 0) {
                    break;
                }
                text.append(isEscaped ? pattern.charAt(at + 1) : c);
                at += isEscaped ? 2 : 1;
            }
            return text.toString();
        }
    }
}
