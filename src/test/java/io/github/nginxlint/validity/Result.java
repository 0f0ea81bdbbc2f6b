package io.github.nginxlint.validity;

import java.util.regex.Pattern;

/**
 * One thing that nginx or the program says, and what the other one says to it.
 *
 * @param kind how they agree
 * @param directive the directive it is about, empty where unknown
 * @param message nginx's words, or the program's where nginx says nothing
 * @param detail both answers in full
 */
record Result(Kind kind, String directive, String message, String detail) {

    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern NUMBER = Pattern.compile("\\b\\d+\\b");
    private static final Pattern ADDRESS =
            Pattern.compile("(\\bon|\\bfor|\\blisten|\\boptions for) \\S*[:.]\\S*?(,|$)");

    /** The message without what differs from configuration to configuration. */
    String words() {
        return words(message);
    }

    static String words(String message) {
        String text = QUOTED.matcher(message).replaceAll("\"X\"");
        text = text.startsWith("pcre") ? text.replaceFirst("failed.*", "failed") : text;
        text = ADDRESS.matcher(text).replaceAll("$1 A$2");
        text = text.replaceAll("(?s)(optimal |build )\\S+_hash.*", "$1X_hash");
        text = text.replaceAll("low address bits of \\S+", "low address bits of A");
        return NUMBER.matcher(text).replaceAll("N");
    }
}
