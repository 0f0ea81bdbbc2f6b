package io.github.nginxlint.model;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The regular expression of a location. RE2 matches in a time that grows with the pattern and the text alone; what it
 * does not know, or may read in another way than PCRE, is not tried.
 */
final class UriPattern {

    private static final int LONGEST = 300;

    /** Counted repetitions are written out, and multiply when they are nested. */
    private static final int MOST_COPIES = 100;

    /** What ends the literal beginning of a pattern; of what may be repeated the character before is not sure. */
    private static final String SPECIAL = "\\.[]{}()*+?|$^";

    private static final String REPEATING = "{*+?";

    private final String text;
    private final boolean isCaseSensitive;
    private final boolean isKnown;
    private final String beginning;
    private final long size;
    /** Null until it is asked for, empty where it cannot be compiled: one field, so that threads see both at once. */
    @SuppressWarnings("NullableOptional")
    private @Nullable Optional<Pattern> pattern;

    /** The same of what it says without being compiled. */
    @SuppressWarnings("NullableOptional")
    private @Nullable Optional<LiteralTexts> literal;

    private UriPattern(Matcher.Regex regex) {
        this.text = regex.pattern();
        this.isCaseSensitive = regex.caseSensitive();
        int copies = text.length() > LONGEST || !isCommon(text) ? Integer.MAX_VALUE : copies(text);
        this.isKnown = copies <= MOST_COPIES;
        this.beginning = isKnown ? beginning(text) : "";
        this.size = isKnown ? (long) text.length() * copies : 0;
    }

    static UriPattern of(Matcher.Regex regex) {
        return new UriPattern(regex);
    }

    /** The characters that a URI must begin with; none where that is not plain to see. */
    private static String beginning(String pattern) {
        if (!pattern.startsWith("^") || hasAlternatives(pattern)) {
            return "";
        }
        int end = 1;
        while (end < pattern.length() && SPECIAL.indexOf(pattern.charAt(end)) < 0) {
            end++;
        }
        boolean isRepeated = end < pattern.length() && REPEATING.indexOf(pattern.charAt(end)) >= 0;
        return pattern.substring(1, Math.max(1, isRepeated ? end - 1 : end));
    }

    /** Whether there is a bar outside of all groups; also where brackets make it hard to tell. */
    private static boolean hasAlternatives(String pattern) {
        int depth = 0;
        for (int i = 0; i < pattern.length() && depth >= 0; i++) {
            char c = pattern.charAt(i);
            if ((c == '|' && depth == 0) || (c == '[' && pattern.indexOf('|', i) >= 0)) {
                return true;
            }
            i += c == '\\' ? 1 : 0;
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
        }
        return depth < 0;
    }

    // most locations of a large configuration are never near to what is asked for, and a compiled pattern is large
    private Optional<Pattern> compiled() {
        Optional<Pattern> made = pattern;
        if (made == null) {
            made = compile();
            pattern = made;
        }
        return made;
    }

    private Optional<Pattern> compile() {
        if (!isKnown) {
            return Optional.empty();
        }
        try {
            return Optional.of(Pattern.compile(text, isCaseSensitive ? 0 : Pattern.CASE_INSENSITIVE));
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    private boolean beginsOtherwise(String uri) {
        return !uri.regionMatches(!isCaseSensitive, 0, beginning, 0, beginning.length());
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
        if (beginsOtherwise(uri)) {
            return Optional.of(false);
        }
        Optional<LiteralTexts> plain = isKnown ? literal() : Optional.empty();
        // letters beyond ASCII that are the same in another case: RE2 has its own idea of them
        return plain.isPresent() && (isCaseSensitive || isAscii(uri))
                ? Optional.of(plain.get().matches(uri, isCaseSensitive))
                : compiled().map(known -> known.matcher(uri).find());
    }

    private Optional<LiteralTexts> literal() {
        Optional<LiteralTexts> made = literal;
        if (made == null) {
            made = LiteralTexts.of(text);
            literal = made;
        }
        return made;
    }

    private static boolean isAscii(String uri) {
        for (int i = 0; i < uri.length(); i++) {
            if (uri.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** What a match takes at most, in steps. */
    long cost(String uri) {
        return beginsOtherwise(uri) ? beginning.length() : size * uri.length();
    }
}
