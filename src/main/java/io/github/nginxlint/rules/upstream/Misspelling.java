package io.github.nginxlint.rules.upstream;

import io.github.nginxlint.catalog.NearestName;

/** Whether a name is likely to be another one, mistyped. Names that people tell apart by a sign or two are not. */
final class Misspelling {

    private static final int LONGEST = 60;

    /** In a shorter name one sign makes another word. */
    private static final int SHORTEST = 5;

    private static final int SHORTEST_OF_USED = 6;
    private static final int SHORTEST_WITH_TWO = 6;

    private Misspelling() {}

    /**
     * Whether it is.
     *
     * @param written the name as written, in lower case
     * @param meant the other one, in lower case
     * @param isUsed whether the other one is also written right somewhere
     */
    static boolean isLikely(String written, String meant, boolean isUsed) {
        int shorter = Math.min(written.length(), meant.length());
        int longer = Math.max(written.length(), meant.length());
        boolean isComparable = shorter >= (isUsed ? SHORTEST_OF_USED : SHORTEST)
                && longer <= LONGEST
                && longer - shorter <= 2
                && !areToldApart(written, meant, isUsed);
        if (!isComparable) {
            return false;
        }
        int distance = NearestName.distance(written, meant);
        return distance == 1 || (distance == 2 && !isUsed && shorter >= SHORTEST_WITH_TWO);
    }

    /** Numbered names, and names with a suffix of their own. */
    private static boolean areToldApart(String a, String b, boolean isUsed) {
        boolean isNumbered = !digits(a).equals(digits(b));
        boolean isLonger = a.startsWith(b) || b.startsWith(a) || a.endsWith(b) || b.endsWith(a);
        boolean isPlural = isUsed && withoutS(a).equals(withoutS(b));
        return isNumbered || (isUsed && isLonger) || isPlural || differInShortPart(a, b);
    }

    private static String digits(String name) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            if (Character.isDigit(name.charAt(i))) {
                digits.append(name.charAt(i));
            }
        }
        return digits.toString();
    }

    private static String withoutS(String name) {
        return name.replace("s", "");
    }

    /** Whether the first difference stands in a part of at most three signs: app-a and app-b, shop_de and shop_fr. */
    private static boolean differInShortPart(String a, String b) {
        int at = 0;
        while (at < a.length() && at < b.length() && a.charAt(at) == b.charAt(at)) {
            at++;
        }
        boolean hasParts = isSplit(a) && isSplit(b) && !isSeparatorAt(a, at) && !isSeparatorAt(b, at);
        return hasParts && partLength(a, at) <= 3 && partLength(b, at) <= 3;
    }

    private static boolean isSplit(String name) {
        return name.indexOf('-') >= 0 || name.indexOf('_') >= 0;
    }

    private static int partLength(String name, int at) {
        int start = at;
        while (start > 0 && !isSeparator(name.charAt(start - 1))) {
            start--;
        }
        int end = at;
        while (end < name.length() && !isSeparator(name.charAt(end))) {
            end++;
        }
        return end - start;
    }

    private static boolean isSeparatorAt(String name, int at) {
        return at < name.length() && isSeparator(name.charAt(at));
    }

    private static boolean isSeparator(char c) {
        return c == '-' || c == '_';
    }
}
