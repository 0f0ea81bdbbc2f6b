package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.setter.Complaint;

/** A server name with a slash, which no request can have. */
public final class SuspiciousServerName implements ModelRule {

    @Override
    public String id() {
        return "suspicious-server-name";
    }

    @Override
    public void check(RuleContext context, Report report) {
        SetterFindings.report(context, report, Complaint.Kind.SUSPICIOUS_NAME);
    }
}
