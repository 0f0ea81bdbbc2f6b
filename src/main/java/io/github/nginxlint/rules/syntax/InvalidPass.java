package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;

/** A directive that passes requests on and that nginx refuses because of what else is written. */
public final class InvalidPass implements ModelRule {

    @Override
    public String id() {
        return "invalid-pass";
    }

    @Override
    public void check(RuleContext context, Report report) {
        PassUri.check(context, report);
        PassPorts.check(context, report);
        DefaultRedirect.check(context, report);
    }
}
