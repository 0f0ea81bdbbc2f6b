package io.github.nginxlint.rule;

import io.github.nginxlint.finding.Fix;
import io.github.nginxlint.finding.Severity;
import java.util.List;
import java.util.Set;

/**
 * A rule's page: what it says of itself.
 *
 * @param id the rule's identifier
 * @param title one line that says what is flagged
 * @param severity how bad a finding is
 * @param category the package of the rule's class under {@code rules}
 * @param since the version of nginx-lint that brought the rule
 * @param nginx the nginx versions it is about, as people read it
 * @param fixes how safe the fixes are that it gives; empty when it gives none
 * @param options what a project can set
 * @param sources where its claims can be read, at least one
 * @param observed what a real nginx answered, one line each
 * @param body the sections in Markdown, markers of the examples included
 */
public record RulePage(
        String id,
        String title,
        Severity severity,
        String category,
        String since,
        String nginx,
        Set<Fix.Safety> fixes,
        List<RuleOption> options,
        List<String> sources,
        List<String> observed,
        String body) {

    public RulePage {
        fixes = Set.copyOf(fixes);
        options = List.copyOf(options);
        sources = List.copyOf(sources);
        observed = List.copyOf(observed);
    }

    /** The sections as people read them: without the markers that say what the examples raise. */
    public String text() {
        StringBuilder text = new StringBuilder(body.length());
        for (String line : body.split("\n", -1)) {
            int marker = line.indexOf("#! ");
            text.append(marker < 0 ? line : line.substring(0, marker).stripTrailing())
                    .append('\n');
        }
        return text.toString().strip() + "\n";
    }
}
