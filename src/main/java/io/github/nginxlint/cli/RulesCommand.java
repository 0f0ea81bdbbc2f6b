package io.github.nginxlint.cli;

import io.github.nginxlint.rule.Rule;
import io.github.nginxlint.rule.RulePage;
import io.github.nginxlint.rule.RulePages;
import io.github.nginxlint.rules.Rules;
import java.util.List;

/** {@code nginx-lint rules}: every rule in a line. */
final class RulesCommand {

    private RulesCommand() {}

    static String text(List<String> arguments) throws UsageError {
        if (!arguments.isEmpty()) {
            throw new UsageError("\"rules\" takes no argument; write explain RULE for one of them");
        }
        int width = 0;
        for (Rule rule : Rules.all()) {
            width = Math.max(width, rule.id().length());
        }
        StringBuilder text = new StringBuilder();
        for (Rule rule : Rules.all()) {
            RulePage page = RulePages.find(rule.id()).orElseThrow();
            text.append(rule.id())
                    .append(" ".repeat(width - rule.id().length() + 2))
                    .append(page.severity().word())
                    .append(" ".repeat(9 - page.severity().word().length()))
                    .append(page.title())
                    .append('\n');
        }
        return text.toString();
    }
}
