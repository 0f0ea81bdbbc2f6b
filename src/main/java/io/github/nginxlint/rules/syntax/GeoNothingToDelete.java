package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.setter.Complaint;

/** An entry of geo that deletes what is not in the table. */
public final class GeoNothingToDelete implements ModelRule {

    @Override
    public String id() {
        return "geo-nothing-to-delete";
    }

    @Override
    public void check(RuleContext context, Report report) {
        SetterFindings.report(context, report, Complaint.Kind.NOTHING_TO_DELETE);
    }
}
