package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.setter.AllComplaints;
import io.github.nginxlint.setter.Complaint;

/** An argument that the directive's module refuses, whatever the other directives say. */
public final class InvalidValue implements ModelRule {

    @Override
    public String id() {
        return "invalid-value";
    }

    @Override
    public void check(RuleContext context, Report report) {
        ConfigNode last = null;
        for (AllComplaints.Made made : context.complaints().of(Complaint.Kind.REFUSED)) {
            // nginx stops at the first one of a directive
            if (made.directive().node() != last) {
                SetterFindings.report(made, report);
            }
            last = made.directive().node();
        }
    }
}
