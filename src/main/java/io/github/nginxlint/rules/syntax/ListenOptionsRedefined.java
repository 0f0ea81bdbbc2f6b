package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.finding.Related;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;

/** The {@code listen} of one address that differ in the protocols they name. */
public final class ListenOptionsRedefined implements ModelRule {

    @Override
    public String id() {
        return "listen-options-redefined";
    }

    @Override
    public void check(RuleContext context, Report report) {
        for (ListenTable.Clash clash : ListenTable.of(context).clashes()) {
            if (!clash.isRefused() && ListenTable.seesAll(context)) {
                report.add(
                        clash.listen().node().place(),
                        clash.message(),
                        new Related(
                                "the first of the address",
                                clash.earlier().node().place()));
            }
        }
    }
}
