package io.github.nginxlint.rules.resolve;

import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;

/** A DNS name that requests are passed to, and that nginx resolves once, when it starts. */
public final class StaticDnsUpstream implements ModelRule {

    @Override
    public String id() {
        return "static-dns-upstream";
    }

    @Override
    public void check(RuleContext context, Report report) {
        for (StaticName name : StaticNames.in(context)) {
            if (CloudService.of(name.name()).isEmpty()) {
                name.flag(
                        ": when its address changes, requests to the old one end in 502 (111: Connection refused) or 504",
                        context.target(),
                        report);
            }
        }
    }
}
