package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.catalog.Arity;
import io.github.nginxlint.catalog.DirectiveSpec;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.Remark;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A directive with more or fewer arguments than it takes. */
public final class InvalidArgumentCount implements ModelRule {

    @Override
    public String id() {
        return "invalid-argument-count";
    }

    @Override
    public void check(RuleContext context, Report report) {
        for (Remark remark : Remarks.of(context, Remark.Kind.ARGUMENT_COUNT)) {
            ConfigNode node = remark.node();
            if (node.hasPlaceholder()) {
                continue;
            }
            report.add(node.place(), message(remark, context.target()), Remarks.chain(node), Optional.empty());
        }
    }

    /** nginx's own where it has the directive, else those of others. */
    private static List<DirectiveSpec> judging(Remark remark, TargetVersion target) {
        List<DirectiveSpec> own = new ArrayList<>(1);
        List<DirectiveSpec> possible = new ArrayList<>(1);
        for (DirectiveSpec spec : target.directives(remark.node().name())) {
            if (!spec.isAllowedIn(remark.context())) {
                continue;
            }
            if (Availability.isOwn(spec, target)) {
                own.add(spec);
            }
            if (Availability.isPossible(spec, target)) {
                possible.add(spec);
            }
        }
        return own.isEmpty() ? possible : own;
    }

    private static String message(Remark remark, TargetVersion target) {
        ConfigNode node = remark.node();
        List<String> taken = new ArrayList<>();
        String newer = "";
        for (DirectiveSpec spec : judging(remark, target)) {
            if (spec.isBlock() == node.block().isPresent()) {
                Arity arity = target.exact().map(spec::arityIn).orElse(spec.arity());
                String words = Wording.arguments(arity);
                if (!taken.contains(words)) {
                    taken.add(words);
                }
                if (spec.accepts(node.arguments().size())) {
                    newer = "; newer versions of nginx take " + Wording.arguments(spec.arity());
                }
            }
        }
        int count = node.arguments().size();
        return "invalid number of arguments in \"" + node.name() + "\" directive: it takes "
                + String.join(" or ", taken) + ", not " + (count == 0 ? "none" : count) + newer;
    }
}
