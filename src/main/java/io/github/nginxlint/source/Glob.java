package io.github.nginxlint.source;

/**
 * A glob(3) pattern: {@code *}, {@code ?} and {@code [...]} match within one path component, a leading dot only when
 * written.
 */
public final class Glob {

    private final String pattern;

    private Glob(String pattern) {
        this.pattern = pattern;
    }

    public static Glob compile(String pattern) {
        return new Glob(pattern);
    }

    /** Whether the text has a character with a meaning for glob(3). */
    public static boolean isPattern(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0 || text.indexOf('[') >= 0;
    }

    public boolean matches(String path) {
        // iterative with one backtrack point per component, so that "a*a*a*b" stays quadratic
        int p = 0;
        int s = 0;
        int starPattern = -1;
        int starText = -1;
        while (s < path.length()) {
            int next = step(path, s, p);
            if (next >= 0) {
                s++;
                p = next;
            } else if (p < pattern.length() && pattern.charAt(p) == '*' && !isHiddenStart(path, s)) {
                starPattern = p++;
                starText = s;
            } else if (starPattern >= 0 && path.charAt(starText) != '/') {
                starText++;
                s = starText;
                p = starPattern + 1;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }

    /** The pattern offset after the element that matches the character, or -1. */
    private int step(String path, int s, int p) {
        if (p >= pattern.length()) {
            return -1;
        }
        char c = path.charAt(s);
        char want = pattern.charAt(p);
        return switch (want) {
            case '*' -> -1;
            case '?' -> c == '/' || isHiddenStart(path, s) ? -1 : p + 1;
            case '[' -> c == '/' || isHiddenStart(path, s) ? -1 : bracket(c, p);
            case '\\' -> p + 1 < pattern.length() && pattern.charAt(p + 1) == c ? p + 2 : -1;
            default -> want == c ? p + 1 : -1;
        };
    }

    private int bracket(char c, int open) {
        int i = open + 1;
        boolean negated = i < pattern.length() && (pattern.charAt(i) == '!' || pattern.charAt(i) == '^');
        if (negated) {
            i++;
        }
        boolean found = false;
        int first = i;
        while (i < pattern.length() && (pattern.charAt(i) != ']' || i == first)) {
            char low = pattern.charAt(i);
            char high = low;
            if (i + 2 < pattern.length() && pattern.charAt(i + 1) == '-' && pattern.charAt(i + 2) != ']') {
                high = pattern.charAt(i + 2);
                i += 2;
            }
            found |= low <= c && c <= high;
            i++;
        }
        if (i >= pattern.length()) {
            return c == '[' ? open + 1 : -1;
        }
        return found != negated ? i + 1 : -1;
    }

    private static boolean isHiddenStart(String path, int s) {
        return path.charAt(s) == '.' && (s == 0 || path.charAt(s - 1) == '/');
    }
}
