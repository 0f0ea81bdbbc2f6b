package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.catalog.Context;
import io.github.nginxlint.catalog.DirectiveOrigin;
import io.github.nginxlint.catalog.DirectiveSpec;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.Remark;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A directive in a block in which nginx does not allow it. */
public final class DirectiveNotAllowedHere implements ModelRule {

    @Override
    public String id() {
        return "directive-not-allowed-here";
    }

    @Override
    public void check(RuleContext context, Report report) {
        for (Remark remark : Remarks.of(context, Remark.Kind.NOT_ALLOWED)) {
            ConfigNode node = remark.node();
            report.add(
                    node.place(node.directive().name()),
                    message(node.name(), remark.context(), context.target()),
                    Remarks.chain(node),
                    Optional.empty());
        }
    }

    private static String message(String name, Context here, TargetVersion target) {
        List<DirectiveSpec> specs = target.directives(name);
        Set<Context> own = EnumSet.noneOf(Context.class);
        Set<Context> others = EnumSet.noneOf(Context.class);
        String elsewhere = "";
        for (DirectiveSpec spec : specs) {
            if (Availability.isPossible(spec, target)) {
                (spec.origin() == DirectiveOrigin.OSS ? own : others).addAll(spec.contexts());
            } else if (spec.isAllowedIn(here)) {
                elsewhere = "; here: "
                        + Availability.whyMissing(List.of(spec), target).orElse("");
            }
        }
        return "\"" + name + "\" directive is not allowed here, in " + Wording.context(here) + ": it belongs in "
                + Wording.contexts(own.isEmpty() ? others : own, here) + elsewhere;
    }
}
