package io.github.nginxlint.rules.compose;

import io.github.nginxlint.backend.compose.ComposeProblem;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;

/** A compose file that is no YAML. */
public final class ComposeFileInvalid implements ModelRule {

    @Override
    public String id() {
        return "compose-file-invalid";
    }

    @Override
    public void check(RuleContext context, Report report) {
        for (ComposeProblem problem : context.compose().problems()) {
            report.add(
                    problem.place(),
                    "no YAML: " + problem.message()
                            + "; docker compose starts nothing from this file, and it was not compared with nginx");
        }
    }
}
