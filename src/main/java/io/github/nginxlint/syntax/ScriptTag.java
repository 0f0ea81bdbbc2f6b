package io.github.nginxlint.syntax;

import io.github.nginxlint.syntax.Marks.Kind;

/** What a mark {@code <% ... %>} does: code of Ruby, of Puppet or of JavaScript. */
final class ScriptTag {

    private ScriptTag() {}

    /** What the code does to the text behind it. */
    static Kind of(String code) {
        if (code.startsWith("=")) {
            return Kind.VALUE;
        }
        if (code.startsWith("#")) {
            return Kind.SILENT;
        }
        int depth = 0;
        boolean isElse = false;
        for (int line = 0; line < code.length(); ) {
            int end = code.indexOf('\n', line);
            end = end < 0 ? code.length() : end;
            String statement = statement(code, line, end);
            isElse |= depth == 0 && isElse(statement);
            depth += opens(statement) - closes(statement);
            line = end + 1;
        }
        return depth > 0 ? Kind.OPEN : depth < 0 ? Kind.CLOSE : isElse ? Kind.ELSE : Kind.SILENT;
    }

    private static String statement(String code, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && (code.charAt(from) == '-' || Character.isWhitespace(code.charAt(from)))) {
            from++;
        }
        while (to > from && (code.charAt(to - 1) == '-' || Character.isWhitespace(code.charAt(to - 1)))) {
            to--;
        }
        return code.substring(from, to);
    }

    private static boolean isElse(String statement) {
        return switch (BraceTag.word(statement, 0)) {
            case "else", "elsif", "when", "rescue", "ensure", "in" -> !statement.endsWith("{");
            default -> statement.startsWith("}") && statement.endsWith("{");
        };
    }

    private static int opens(String statement) {
        if (statement.startsWith("#")) {
            return 0;
        }
        if (statement.endsWith("{") || endsWithDo(statement) || endsWithParameters(statement)) {
            return 1;
        }
        return switch (BraceTag.word(statement, 0)) {
            case "if", "unless", "case", "for", "while", "until", "begin" ->
                statement.endsWith(" end") || statement.endsWith("}") ? 0 : 1;
            default -> 0;
        };
    }

    private static boolean endsWithDo(String statement) {
        return statement.endsWith(" do") || statement.equals("do");
    }

    /** Whether a block begins: {@code list.each do |one|} or <code>list.each { |one|</code>. */
    private static boolean endsWithParameters(String statement) {
        if (!statement.endsWith("|")) {
            return false;
        }
        int bar = statement.lastIndexOf('|', statement.length() - 2);
        String before = bar < 0 ? "" : statement.substring(0, bar).stripTrailing();
        return before.endsWith("{") || endsWithDo(before);
    }

    private static int closes(String statement) {
        return statement.startsWith("}") || BraceTag.word(statement, 0).equals("end") ? 1 : 0;
    }
}
