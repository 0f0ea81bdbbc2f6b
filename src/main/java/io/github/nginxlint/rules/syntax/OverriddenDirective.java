package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.List;

/** A directive that has no effect, because another one in the same block does away with it. */
public final class OverriddenDirective implements ModelRule {

    private static final List<Conflict> CHECKS = List.of(
            new LastWins(),
            new ReturnBesidePass(),
            new LastDefinition(),
            new SessionCaches(),
            new FirstErrorPage(),
            new OffBesideOthers());

    @Override
    public String id() {
        return "overridden-directive";
    }

    @Override
    public void check(RuleContext context, Report report) {
        for (Conflict check : CHECKS) {
            check.find(context, report);
        }
    }
}
