package io.github.nginxlint.rules.systemd;

import io.github.nginxlint.backend.systemd.UnitProblem;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;

/** A unit that systemd refuses. */
public final class UnitFileInvalid implements ModelRule {

    @Override
    public String id() {
        return "unit-file-invalid";
    }

    @Override
    public void check(RuleContext context, Report report) {
        for (UnitProblem problem : context.units().problems()) {
            if (problem.kind() == UnitProblem.Kind.REFUSED) {
                report.add(
                        problem.place(),
                        problem.message()
                                + ": systemd does not start the unit, and every request that nginx passes to it is 502"
                                + " (connect() ... failed)");
            }
        }
    }
}
