package io.github.nginxlint.source;

/** A {@code [...]} of a glob(3) pattern, in the C locale. */
final class GlobBracket {

    private GlobBracket() {}

    /** The offset after the closing bracket, or -1 when there is none: then the opening one is itself. */
    static int end(String pattern, int open) {
        int first = afterNegation(pattern, open);
        int i = first;
        while (i < pattern.length()) {
            char c = pattern.charAt(i);
            if (c == ']' && i > first) {
                return i + 1;
            }
            int classEnd = classEnd(pattern, i);
            i = classEnd > 0 ? classEnd : c == '\\' ? i + 2 : i + 1;
        }
        return -1;
    }

    static boolean matches(String pattern, int open, int end, char c) {
        int first = afterNegation(pattern, open);
        boolean negated = first > open + 1;
        int i = first;
        while (i < end - 1) {
            int classEnd = classEnd(pattern, i);
            if (classEnd > 0) {
                if (isOfClass(pattern.substring(i + 2, classEnd - 2), c)) {
                    return !negated;
                }
                i = classEnd;
                continue;
            }
            int lowAt = pattern.charAt(i) == '\\' ? i + 1 : i;
            char low = pattern.charAt(lowAt);
            char high = low;
            i = lowAt + 1;
            if (i + 1 < end - 1 && pattern.charAt(i) == '-') {
                int highAt = pattern.charAt(i + 1) == '\\' && i + 2 < end - 1 ? i + 2 : i + 1;
                high = pattern.charAt(highAt);
                i = highAt + 1;
            }
            if (low <= c && c <= high) {
                return !negated;
            }
        }
        return negated;
    }

    private static int afterNegation(String pattern, int open) {
        int first = open + 1;
        boolean negated = first < pattern.length() && (pattern.charAt(first) == '!' || pattern.charAt(first) == '^');
        return negated ? first + 1 : first;
    }

    /** The offset after a {@code [:name:]} that starts here, or -1. */
    private static int classEnd(String pattern, int i) {
        if (!pattern.startsWith("[:", i)) {
            return -1;
        }
        int close = pattern.indexOf(":]", i + 2);
        return close < 0 ? -1 : close + 2;
    }

    private static boolean isOfClass(String name, char c) {
        boolean lower = c >= 'a' && c <= 'z';
        boolean upper = c >= 'A' && c <= 'Z';
        boolean digit = c >= '0' && c <= '9';
        return switch (name) {
            case "lower" -> lower;
            case "upper" -> upper;
            case "alpha" -> lower || upper;
            case "digit" -> digit;
            case "alnum" -> lower || upper || digit;
            case "xdigit" -> digit || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
            case "punct" -> c > ' ' && c < 0x7f && !lower && !upper && !digit;
            case "graph" -> c > ' ' && c < 0x7f;
            case "print" -> c >= ' ' && c < 0x7f;
            case "blank" -> c == ' ' || c == '\t';
            case "space" -> c == ' ' || (c >= '\t' && c <= '\r');
            case "cntrl" -> c < ' ' || c == 0x7f;
            default -> false;
        };
    }
}
