package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.syntax.Word;
import java.util.List;

/** The variables of a condition (src/http/modules/ngx_http_rewrite_module.c, ngx_http_rewrite_if_condition). */
final class IfVariables {

    private final ConfigNode node;
    private final VariableUses uses;

    IfVariables(ConfigNode node, VariableUses uses) {
        this.node = node;
        this.uses = uses;
    }

    void read() {
        List<Word> words = node.arguments();
        int first = words.get(0).value().length() > 1 ? 0 : 1;
        int last = words.size() - 1;
        boolean isAlone = words.get(last).value().length() == 1 && last > 0;
        int end = isAlone ? last - 1 : last;
        if (!words.get(0).value().startsWith("(") || !words.get(last).value().endsWith(")") || end < first) {
            return;
        }
        String start = text(first, first, end, isAlone);
        if (start.startsWith("$")) {
            uses.name(node, words.get(first), start);
        }
        boolean isTest = start.startsWith("-") || start.startsWith("!-");
        boolean isComparison = end == first + 2
                && (words.get(first + 1).value().equals("=")
                        || words.get(first + 1).value().equals("!="));
        if (isComparison || (isTest && end == first + 1)) {
            uses.text(node, words.get(end), text(end, first, end, isAlone));
        }
    }

    /** A word without the parentheses that it begins or ends with. */
    private String text(int index, int first, int end, boolean isAlone) {
        String text = node.arguments().get(index).value();
        int from = index == 0 && first == 0 ? 1 : 0;
        int to = index == end && !isAlone ? text.length() - 1 : text.length();
        return text.substring(from, Math.max(from, to));
    }
}
