package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.model.VariableReference;
import java.util.function.Consumer;

/** The names of a regular expression's groups, each of which is a variable (ngx_http_regex_compile). */
final class GroupNames {

    private final String pattern;
    private final Consumer<String> names;

    private GroupNames(String pattern, Consumer<String> names) {
        this.pattern = pattern;
        this.names = names;
    }

    /** Gives the names as they are written. */
    static void of(String pattern, Consumer<String> names) {
        if (pattern.contains("(?")) {
            new GroupNames(pattern, names).read();
        }
    }

    private void read() {
        int at = 0;
        while (at < pattern.length()) {
            switch (pattern.charAt(at)) {
                case '\\' -> at += 2;
                case '[' -> at = endOfClass(at);
                case '(' -> {
                    group(at + 1);
                    at++;
                }
                default -> at++;
            }
        }
    }

    /** Behind a class of characters, in which parentheses stand for themselves. */
    private int endOfClass(int start) {
        int at = pattern.startsWith("^", start + 1) ? start + 2 : start + 1;
        // a bracket that comes first belongs to the class
        at++;
        while (at < pattern.length() && pattern.charAt(at) != ']') {
            at += pattern.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }

    private void group(int start) {
        if (!pattern.startsWith("?", start)) {
            return;
        }
        int mark = pattern.startsWith("P", start + 1) ? start + 2 : start + 1;
        char closing;
        if (pattern.startsWith("<", mark)) {
            closing = '>';
        } else if (pattern.startsWith("'", mark)) {
            closing = '\'';
        } else {
            return;
        }
        int end = mark + 1;
        while (end < pattern.length() && VariableReference.isNamePart(pattern.charAt(end))) {
            end++;
        }
        if (end > mark + 1 && end < pattern.length() && pattern.charAt(end) == closing) {
            names.accept(pattern.substring(mark + 1, end));
        }
    }
}
