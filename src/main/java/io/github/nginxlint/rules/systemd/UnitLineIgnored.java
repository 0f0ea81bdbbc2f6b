package io.github.nginxlint.rules.systemd;

import io.github.nginxlint.backend.systemd.UnitProblem;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;

/** A line of a unit, or of its environment, that systemd leaves out. */
public final class UnitLineIgnored implements ModelRule {

    @Override
    public String id() {
        return "unit-line-ignored";
    }

    @Override
    public void check(RuleContext context, Report report) {
        for (UnitProblem problem : context.units().problems()) {
            if (problem.kind() == UnitProblem.Kind.IGNORED) {
                report.add(
                        problem.place(),
                        problem.message() + ": systemd leaves it out and starts the unit without what it was to say");
            }
        }
    }
}
