package io.github.nginxlint.model;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

/**
 * The regular expression of a location. RE2 matches in a time that grows with the pattern and the text alone; what it
 * does not know, or may read in another way than PCRE, is not tried.
 */
final class UriPattern {

    private static final int LONGEST = 300;

    /** Counted repetitions are written out, and multiply when they are nested. */
    private static final int MOST_COPIES = 100;

    private final Optional<Pattern> pattern;
    private final long size;

    private UriPattern(Optional<Pattern> pattern, long size) {
        this.pattern = pattern;
        this.size = size;
    }

    static UriPattern of(Matcher.Regex regex) {
        String text = regex.pattern();
        int copies = text.length() > LONGEST || !isCommon(text) ? Integer.MAX_VALUE : copies(text);
        if (copies > MOST_COPIES) {
            return new UriPattern(Optional.empty(), 0);
        }
        try {
            Pattern pattern = Pattern.compile(text, regex.caseSensitive() ? 0 : Pattern.CASE_INSENSITIVE);
            return new UriPattern(Optional.of(pattern), (long) text.length() * copies);
        } catch (PatternSyntaxException e) {
            return new UriPattern(Optional.empty(), 0);
        }
    }

    /** Whether it is of constructs that mean the same to RE2 and to PCRE. */
    private static boolean isCommon(String pattern) {
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            char next = at(pattern, i + 1);
            boolean isStrange = switch (c) {
                case '\\' -> "CQEpPxo01234567".indexOf(next) >= 0;
                case '[' -> next == '[' || next == ':' || next == ']' || (next == '^' && at(pattern, i + 2) == ']');
                case '{' -> next == ',';
                case '(' -> next == '*';
                default -> c > '~';
            };
            if (isStrange) {
                return false;
            }
        }
        return true;
    }

    private static char at(String pattern, int at) {
        return at < pattern.length() ? pattern.charAt(at) : ' ';
    }

    /** How often the counted repetitions may write out a part of the pattern, at most. */
    private static int copies(String pattern) {
        int copies = 1;
        for (int i = pattern.indexOf('{'); i >= 0 && copies <= MOST_COPIES; i = pattern.indexOf('{', i + 1)) {
            int count = 0;
            int most = 1;
            for (int k = i + 1; k < pattern.length() && pattern.charAt(k) != '}' && most <= MOST_COPIES; k++) {
                char c = pattern.charAt(k);
                count = c >= '0' && c <= '9' ? count * 10 + c - '0' : 0;
                most = Math.max(most, count);
            }
            copies *= most;
        }
        return copies;
    }

    /** Whether it matches a URI; empty when that is not known. */
    Optional<Boolean> matches(String uri) {
        return pattern.map(known -> known.matcher(uri).find());
    }

    /** What a match takes at most, in steps. */
    long cost(String uri) {
        return size * uri.length();
    }
}
