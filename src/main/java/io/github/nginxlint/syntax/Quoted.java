package io.github.nginxlint.syntax;

/** Text of a file as a message can show it. */
final class Quoted {

    private static final int LONGEST = 60;

    private Quoted() {}

    /** The character at a place, both halves of a pair. */
    static String character(String text, int at) {
        return shown(text.substring(at, text.offsetByCodePoints(at, 1)));
    }

    /** A word, shortened, its control characters replaced. */
    static String shown(String word) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < word.length() && i < LONGEST; i++) {
            char c = word.charAt(i);
            shown.append(Character.isISOControl(c) ? '?' : c);
        }
        return word.length() > LONGEST ? shown.append("...").toString() : shown.toString();
    }
}
