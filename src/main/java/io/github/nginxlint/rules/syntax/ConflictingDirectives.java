package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.List;

/** Directives that nginx accepts one by one and refuses together. */
public final class ConflictingDirectives implements ModelRule {

    private static final List<Conflict> CONFLICTS = List.of(
            new CacheAndStore(),
            CharsetRecoding::find,
            new LogBuffers(),
            new PoolAndHeaderBuffers(),
            new RefererServerNames(),
            new ReferersWithoutName(),
            new RootAndAlias(),
            new SecureLinkMix(),
            new SslAndStarttls(),
            new TlsConflicts());

    @Override
    public String id() {
        return "conflicting-directives";
    }

    @Override
    public void check(RuleContext context, Report report) {
        for (Conflict conflict : CONFLICTS) {
            conflict.find(context, report);
        }
    }
}
