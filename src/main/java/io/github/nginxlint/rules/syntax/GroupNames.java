package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.model.VariableReference;
import java.util.Locale;
import java.util.function.Consumer;

/** The names of a regular expression's groups, each of which is a variable (ngx_http_regex_compile). */
final class GroupNames {

    private GroupNames() {}

    /** Gives the names in lower case; where a parenthesis is escaped, perhaps one too many. */
    static void of(String pattern, Consumer<String> names) {
        for (int at = pattern.indexOf("(?"); at >= 0; at = pattern.indexOf("(?", at + 1)) {
            int start = at + 2;
            if (pattern.startsWith("P", start)) {
                start++;
            }
            char closing = start < pattern.length() && pattern.charAt(start) == '\'' ? '\'' : '>';
            boolean isNamed = pattern.startsWith("<", start) || closing == '\'';
            int end = ++start;
            while (end < pattern.length() && VariableReference.isNamePart(pattern.charAt(end))) {
                end++;
            }
            if (isNamed && end > start && end < pattern.length() && pattern.charAt(end) == closing) {
                names.accept(pattern.substring(start, end).toLowerCase(Locale.ROOT));
            }
        }
    }
}
