package io.github.nginxlint.rules.systemd;

import io.github.nginxlint.backend.systemd.UnitProblem;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;

/** A settings file with which the application server that a unit starts ends. */
public final class ApplicationFileInvalid implements ModelRule {

    @Override
    public String id() {
        return "application-file-invalid";
    }

    @Override
    public void check(RuleContext context, Report report) {
        for (UnitProblem problem : context.units().problems()) {
            if (problem.kind() == UnitProblem.Kind.SETTINGS) {
                report.add(
                        problem.place(),
                        problem.message()
                                + ": the application server ends with an error when it starts, and every request that nginx passes to"
                                + " it is 502 (connect() ... failed)");
            }
        }
    }
}
