package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.model.Handled;
import io.github.nginxlint.rule.DirectiveRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.setter.Complaint;
import java.util.List;

/** A server name with a slash, which no request can have. */
public final class SuspiciousServerName implements DirectiveRule {

    @Override
    public String id() {
        return "suspicious-server-name";
    }

    @Override
    public List<String> directives() {
        return List.of("server_name");
    }

    @Override
    public void check(Handled directive, RuleContext context, Report report) {
        SetterWarnings.report(directive, context, report, Complaint.Kind.SUSPICIOUS_NAME);
    }
}
