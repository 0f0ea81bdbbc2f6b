package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;

/** A name that another directive would have to define, and none does. */
public final class UndefinedReference implements ModelRule {

    @Override
    public String id() {
        return "undefined-reference";
    }

    @Override
    public void check(RuleContext context, Report report) {
        NearNames near = new NearNames();
        UndefinedZones.check(context, near, report);
        UndefinedLogFormats.check(context, near, report);
        UndefinedThreadPools.check(context, near, report);
        UndefinedNamedLocations.check(context, near, report);
    }
}
