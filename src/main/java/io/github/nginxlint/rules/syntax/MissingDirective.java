package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;

/** A directive without which nginx refuses another one. */
public final class MissingDirective implements ModelRule {

    @Override
    public String id() {
        return "missing-directive";
    }

    @Override
    public void check(RuleContext context, Report report) {
        MissingEvents.check(context, report);
        MissingCertificates.check(context, report);
        MissingOwnCertificates.check(context, report);
        MissingClientCertificates.check(context, report);
        MissingInServer.check(context, report);
        PassCertificates.check(context, report);
    }
}
