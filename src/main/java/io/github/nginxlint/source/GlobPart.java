package io.github.nginxlint.source;

/** One component of a glob(3) pattern. */
final class GlobPart {

    private final String pattern;
    private final String literal;
    private final boolean isLiteral;

    private GlobPart(String pattern, String literal, boolean isLiteral) {
        this.pattern = pattern;
        this.literal = literal;
        this.isLiteral = isLiteral;
    }

    static GlobPart of(String component) {
        StringBuilder literal = new StringBuilder(component.length());
        boolean plain = true;
        for (int i = 0; i < component.length() && plain; i++) {
            char c = component.charAt(i);
            if (c == '\\' && i + 1 < component.length()) {
                literal.append(component.charAt(++i));
            } else {
                plain = c != '*' && c != '?' && (c != '[' || GlobBracket.end(component, i) < 0);
                literal.append(c);
            }
        }
        return new GlobPart(PathText.asBytes(component), plain ? literal.toString() : component, plain);
    }

    /** Whether it matches one name only. */
    boolean isLiteral() {
        return isLiteral;
    }

    /** The name it matches, if it is literal. */
    String literal() {
        return literal;
    }

    boolean matches(String name) {
        if (isLiteral) {
            return literal.equals(name);
        }
        boolean hidden = name.startsWith(".");
        return (!hidden || pattern.startsWith(".") || pattern.startsWith("\\."))
                && matchesBytes(PathText.asBytes(name));
    }

    // iterative with one backtrack point, so that "a*a*a*b" stays quadratic
    private boolean matchesBytes(String name) {
        int p = 0;
        int s = 0;
        int starPattern = -1;
        int starText = -1;
        while (s < name.length()) {
            int next = step(name.charAt(s), p);
            if (next >= 0) {
                s++;
                p = next;
            } else if (p < pattern.length() && pattern.charAt(p) == '*') {
                starPattern = p++;
                starText = s;
            } else if (starPattern >= 0) {
                s = ++starText;
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

    /** The pattern offset after the element that matches the byte, or -1. */
    private int step(char c, int p) {
        if (p >= pattern.length()) {
            return -1;
        }
        char want = pattern.charAt(p);
        return switch (want) {
            case '*' -> -1;
            case '?' -> p + 1;
            case '[' -> bracket(c, p);
            case '\\' -> escaped(c, p);
            default -> want == c ? p + 1 : -1;
        };
    }

    private int escaped(char c, int p) {
        if (p + 1 == pattern.length()) {
            return c == '\\' ? p + 1 : -1;
        }
        return pattern.charAt(p + 1) == c ? p + 2 : -1;
    }

    private int bracket(char c, int open) {
        int end = GlobBracket.end(pattern, open);
        if (end < 0) {
            return c == '[' ? open + 1 : -1;
        }
        return GlobBracket.matches(pattern, open, end, c) ? end : -1;
    }
}
