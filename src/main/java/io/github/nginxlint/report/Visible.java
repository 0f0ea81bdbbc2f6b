package io.github.nginxlint.report;

/**
 * Makes text from a file fit for a terminal: what would steer it, reorder it or hide in it is shown as an escape such as
 * {@code \x1b}, a tab becomes blanks.
 */
public final class Visible {

    /** A message that quotes more than this of a file is cut. */
    private static final int LONGEST = 1000;

    private static final String TAB = "    ";
    private static final String HEX = "0123456789abcdef";

    private Visible() {}

    /** The text in one line, cut when it is very long. */
    public static String of(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        int offset = 0;
        while (offset < text.length() && offset < LONGEST) {
            int c = text.codePointAt(offset);
            append(out, c);
            offset += Character.charCount(c);
        }
        return offset < text.length() ? out.append("...").toString() : out.toString();
    }

    /**
     * A file's name where it may begin a line: the runner of GitHub Actions takes a line that begins with two colons,
     * blanks before them left out, for a command.
     */
    static String name(String name) {
        String shown = of(name);
        int start = 0;
        while (start < shown.length()
                && (Character.isWhitespace(shown.charAt(start)) || Character.isSpaceChar(shown.charAt(start)))) {
            start++;
        }
        return shown.startsWith(":", start) ? "./" + shown : shown;
    }

    /** Whether a bracket would make what stands before it a command of GitHub Actions or Azure Pipelines. */
    static boolean isCommand(CharSequence before) {
        int end = before.length();
        if (end >= 5 && "vso".equalsIgnoreCase(before.subSequence(end - 3, end).toString())) {
            end -= 3;
        }
        return end >= 2 && before.charAt(end - 1) == '#' && before.charAt(end - 2) == '#';
    }

    /** Appends one character and says how many columns it takes. */
    static int append(StringBuilder out, int c) {
        if (c == '[' && isCommand(out)) {
            out.append("\\x5b");
            return 4;
        }
        if (c >= ' ' && c < 0x7f) {
            out.append((char) c);
            return 1;
        }
        if (c == '\t') {
            out.append(TAB);
            return TAB.length();
        }
        if (isHarmful(c)) {
            int length = out.length();
            escape(out, c);
            return out.length() - length;
        }
        out.appendCodePoint(c);
        return DisplayWidth.of(c);
    }

    private static void escape(StringBuilder out, int c) {
        if (c < 0x100) {
            hex(out.append("\\x"), c, 2);
        } else if (c < 0x10000) {
            hex(out.append("\\u"), c, 4);
        } else {
            hex(out.append("\\u{"), c, c < 0x100000 ? 5 : 6);
            out.append('}');
        }
    }

    private static void hex(StringBuilder out, int c, int digits) {
        for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
            out.append(HEX.charAt((c >> shift) & 0xf));
        }
    }

    static boolean isHarmful(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> isBlankLetter(c);
        };
    }

    // letters and marks that show nothing (Default_Ignorable_Code_Point), but for the emoji variation selectors
    private static boolean isBlankLetter(int c) {
        return c == 0x034f
                || c == 0x115f
                || c == 0x1160
                || c == 0x17b4
                || c == 0x17b5
                || (c >= 0x180b && c <= 0x180f)
                || c == 0x3164
                || c == 0xffa0
                || (c >= 0xe0000 && c <= 0xe0fff);
    }
}
