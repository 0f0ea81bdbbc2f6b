package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.finding.Related;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;

/** Two {@code listen} of one address that nginx refuses to have together. */
public final class DuplicateListen implements ModelRule {

    @Override
    public String id() {
        return "duplicate-listen";
    }

    @Override
    public void check(RuleContext context, Report report) {
        for (ListenTable.Clash clash : ListenTable.of(context).clashes()) {
            if (clash.isRefused()) {
                report.add(
                        clash.listen().node().place(),
                        clash.message(),
                        new Related("the other one", clash.earlier().node().place()));
            }
        }
    }
}
