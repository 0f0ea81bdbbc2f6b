package io.github.nginxlint.syntax;

import io.github.nginxlint.syntax.Marks.Kind;

/** What a mark with braces does: Jinja and its like, Go, Mustache and Handlebars. */
final class BraceTag {

    private final String text;
    private final boolean isJinja;

    BraceTag(String text, boolean isJinja) {
        this.text = text;
        this.isJinja = isJinja;
    }

    /** What <code>{% ... %}</code> does, given what stands between. */
    static Kind ofPercent(String code) {
        String word = word(code, 0);
        return switch (word) {
            case "if", "for", "unless", "case", "block", "call", "filter", "with", "autoescape", "trans" -> Kind.OPEN;
            case "ifchanged", "tablerow", "spaceless", "cache", "while", "try", "raw", "verbatim" -> Kind.OPEN;
            case "macro", "comment", "capture" -> Kind.DEFINE;
            case "set" -> code.indexOf('=') >= 0 ? Kind.SILENT : Kind.DEFINE;
            case "else", "elif", "elsif", "elseif", "when", "empty", "except", "finally" -> Kind.ELSE;
            case "import", "from", "do", "assign", "break", "continue", "load", "apply", "increment" -> Kind.SILENT;
            default -> word.startsWith("end") ? Kind.CLOSE : Kind.VALUE;
        };
    }

    /** What <code>{{ ... }}</code> does, given what stands between. */
    Kind ofDouble(String code) {
        if (isJinja || code.isEmpty()) {
            return Kind.VALUE;
        }
        return switch (code.charAt(0)) {
            case '!', '=' -> Kind.SILENT;
            case '#' -> Kind.OPEN;
            case '^' -> code.length() == 1 ? Kind.ELSE : Kind.OPEN;
            case '/' -> code.startsWith("/*") ? Kind.SILENT : Kind.CLOSE;
            case '$' -> assigns(code) ? Kind.SILENT : Kind.VALUE;
            default -> ofGo(code);
        };
    }

    private static Kind ofGo(String code) {
        String word = word(code, 0);
        boolean isAlone = word.length() == code.length();
        return switch (word) {
            case "if", "range", "with", "block" -> isAlone ? Kind.VALUE : Kind.OPEN;
            case "define" -> isAlone ? Kind.VALUE : Kind.DEFINE;
            case "else" -> Kind.ELSE;
            case "end" -> isAlone ? Kind.CLOSE : Kind.VALUE;
            case "break", "continue" -> isAlone ? Kind.SILENT : Kind.VALUE;
            default -> Kind.VALUE;
        };
    }

    /** Whether it is {@code $a := b}, {@code $a = b} or {@code $a, $b := c}. */
    private static boolean assigns(String code) {
        int at = 0;
        while (at < code.length() && (isWordPart(code.charAt(at)) || "$, \t.".indexOf(code.charAt(at)) >= 0)) {
            at++;
        }
        return code.startsWith(":=", at)
                || (code.startsWith("=", at) && !code.startsWith("==", at) && code.indexOf('|') < 0);
    }

    /** What stands between the delimiters, without what only trims white space. */
    String inner(int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isPadding(text.charAt(from))) {
            from++;
        }
        while (to > from && isPadding(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isPadding(char c) {
        return " \t\r\n-+~".indexOf(c) >= 0;
    }

    static String word(String code, int start) {
        int end = start;
        while (end < code.length() && isWordPart(code.charAt(end))) {
            end++;
        }
        return code.substring(start, end);
    }

    private static boolean isWordPart(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }
}
