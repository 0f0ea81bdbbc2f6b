package io.github.nginxlint.report;

/** Text in a code span of Markdown, in which nothing but the text itself is shown. */
final class CodeSpan {

    private CodeSpan() {}

    static void append(StringBuilder markdown, String text) {
        String shown = text.isEmpty() ? " " : Visible.of(text);
        String fence = "`".repeat(longestRun(shown) + 1);
        // next to the fence a backtick would belong to it, and one blank at both ends is taken away
        boolean isPadded = isEdge(shown.charAt(0)) || isEdge(shown.charAt(shown.length() - 1));
        String blank = isPadded && !shown.isBlank() ? " " : "";
        markdown.append(fence).append(blank).append(shown).append(blank).append(fence);
    }

    private static boolean isEdge(char c) {
        return c == '`' || c == ' ';
    }

    private static int longestRun(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
