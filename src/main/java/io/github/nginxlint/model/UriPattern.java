package io.github.nginxlint.model;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The regular expression of a location. Where Java may read it in another way than PCRE, or would need long, it is not
 * known whether it matches.
 */
final class UriPattern {

    private static final int LONGEST = 300;
    private static final int LONGEST_URI = 200;

    /** How often a match may look at a character: nested repetitions can take for ever. */
    private static final int MOST_LOOKS = 20_000;

    /** Counted repetitions multiply when they are nested. */
    private static final int MOST_COUNTED = 2;

    private final Optional<Pattern> pattern;

    private UriPattern(Optional<Pattern> pattern) {
        this.pattern = pattern;
    }

    static UriPattern of(Matcher.Regex regex) {
        if (!isCommon(regex.pattern())) {
            return new UriPattern(Optional.empty());
        }
        int flags = Pattern.UNIX_LINES | (regex.caseSensitive() ? 0 : Pattern.CASE_INSENSITIVE);
        try {
            return new UriPattern(Optional.of(Pattern.compile(regex.pattern(), flags)));
        } catch (PatternSyntaxException e) {
            return new UriPattern(Optional.empty());
        }
    }

    /** Whether it is of constructs that mean the same to Java and to PCRE. */
    private static boolean isCommon(String pattern) {
        int counted = 0;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            char next = i + 1 < pattern.length() ? pattern.charAt(i + 1) : ' ';
            boolean isStrange = switch (c) {
                case '\\' -> "KGRXQEpPNgkuxcoZ".indexOf(next) >= 0;
                case '[' -> next == '[' || next == ':' || next == ']' || next == '^' && isBracket(pattern, i + 2);
                case '&' -> next == '&';
                case '(' -> next == '?' && ":!=<i".indexOf(at(pattern, i + 2)) < 0 || next == '*';
                default -> c > '~';
            };
            if (c == '{') {
                counted++;
                isStrange |= counted > MOST_COUNTED || isLongCount(pattern, i + 1);
            }
            if (isStrange) {
                return false;
            }
        }
        return pattern.length() <= LONGEST;
    }

    private static boolean isBracket(String pattern, int at) {
        return at(pattern, at) == ']';
    }

    private static char at(String pattern, int at) {
        return at < pattern.length() ? pattern.charAt(at) : ' ';
    }

    /** Whether more than two digits stand there. */
    private static boolean isLongCount(String pattern, int from) {
        int digits = 0;
        for (int i = from; i < pattern.length() && pattern.charAt(i) != '}'; i++) {
            digits = pattern.charAt(i) == ',' ? 0 : digits + 1;
            if (digits > 2) {
                return true;
            }
        }
        return false;
    }

    /** Whether it matches a URI; empty when that is not known. */
    Optional<Boolean> matches(String uri) {
        if (pattern.isEmpty() || uri.length() > LONGEST_URI) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    pattern.get().matcher(new Watched(uri, new int[1])).find());
        } catch (TooManyLooks e) {
            return Optional.empty();
        }
    }

    /** A match takes too long. */
    private static final class TooManyLooks extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyLooks() {
            super(null, null, false, false);
        }
    }

    /** A text that counts how often it is looked at. */
    private static final class Watched implements CharSequence {

        private final String text;
        private final int[] looks;

        Watched(String text, int[] looks) {
            this.text = text;
            this.looks = looks;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++looks[0] > MOST_LOOKS) {
                throw new TooManyLooks();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Watched(text.substring(start, end), looks);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
