package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.Collection;

/** An upstream whose directives nginx refuses together. */
public final class InvalidUpstream implements ModelRule {

    @Override
    public String id() {
        return "invalid-upstream";
    }

    @Override
    public void check(RuleContext context, Report report) {
        Collection<UpstreamBody> upstreams = UpstreamBody.all(context.model());
        if (upstreams.isEmpty()) {
            return;
        }
        DuplicateUpstreams.check(upstreams, report);
        StickyZones.check(upstreams, report);
        for (UpstreamBody upstream : upstreams) {
            UpstreamServers.check(upstream, report);
            BackupServers.check(upstream, report);
            ResolvedServers.check(upstream, context, report);
        }
    }
}
