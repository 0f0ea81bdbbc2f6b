package io.github.nginxlint.cli;

import io.github.nginxlint.catalog.NearestName;
import io.github.nginxlint.rule.Rule;
import io.github.nginxlint.rule.RuleOption;
import io.github.nginxlint.rule.RulePage;
import io.github.nginxlint.rule.RulePages;
import io.github.nginxlint.rules.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code nginx-lint explain RULE}: a rule's page. */
final class ExplainCommand {

    private ExplainCommand() {}

    static String text(List<String> arguments) throws UsageError {
        if (arguments.size() != 1) {
            throw new UsageError("\"explain\" takes the name of one rule; \"nginx-lint rules\" lists them");
        }
        String id = arguments.get(0);
        List<String> known = new ArrayList<>();
        for (Rule rule : Rules.all()) {
            known.add(rule.id());
        }
        Optional<RulePage> page = known.contains(id) ? RulePages.find(id) : Optional.empty();
        if (page.isEmpty()) {
            throw new UsageError("there is no rule \"" + id + "\""
                    + NearestName.of(id, known)
                            .map(name -> ": did you mean \"" + name + "\"?")
                            .orElse("; \"nginx-lint rules\" lists them"));
        }
        return text(page.get());
    }

    private static String text(RulePage page) {
        StringBuilder text = new StringBuilder();
        text.append("# ")
                .append(page.id())
                .append(": ")
                .append(page.title())
                .append("\n\nSeverity: ")
                .append(page.severity().word())
                .append("\nCategory: ")
                .append(page.category())
                .append("\nnginx: ")
                .append(page.nginx())
                .append("\n\n")
                .append(page.text());
        list("Options", options(page), text);
        list("Sources", page.sources(), text);
        list("Observed", page.observed(), text);
        return text.toString();
    }

    private static List<String> options(RulePage page) {
        List<String> lines = new ArrayList<>();
        for (RuleOption option : page.options()) {
            lines.add("`" + option.name() + "`: " + option.meaning() + " (" + option.wanted() + "; default "
                    + option.shownDefault() + ")");
        }
        return lines;
    }

    private static void list(String heading, List<String> items, StringBuilder text) {
        if (!items.isEmpty()) {
            text.append("\n## ").append(heading).append("\n\n");
            for (String item : items) {
                text.append("- ").append(item).append('\n');
            }
        }
    }
}
