package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.catalog.Catalog;
import io.github.nginxlint.catalog.DirectiveSpec;
import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Fix;
import io.github.nginxlint.finding.TextEdit;
import io.github.nginxlint.model.Remark;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.List;
import java.util.Optional;

/** A directive that nginx accepts with a warning, because it is obsolete. */
public final class DeprecatedDirective implements ModelRule {

    @Override
    public String id() {
        return "deprecated-directive";
    }

    @Override
    public void check(RuleContext context, Report report) {
        for (Remark remark : Remarks.of(context, Remark.Kind.DEPRECATED)) {
            for (DirectiveSpec spec : Catalog.find(remark.node().name(), remark.context())) {
                if (spec.deprecated().isPresent() && Availability.isOwn(spec, context.target())) {
                    ConfigNode node = remark.node();
                    report.add(node.place(), message(spec), List.of(), fix(node, spec, context.target()));
                    break;
                }
            }
        }
    }

    private static String message(DirectiveSpec spec) {
        NginxVersion from = spec.deprecated().orElseThrow();
        String start = "the \"" + spec.name() + "\" directive is ";
        Optional<String> instead = Replacement.of(spec.name());
        if (spec.removed().isPresent()) {
            return start + "deprecated" + instead.map(words -> ", " + words).orElse("") + ": nginx "
                    + spec.removed().get() + " and newer do not start with it";
        }
        return start + "obsolete, " + instead.orElse("ignored") + ": since nginx " + from + " it has no effect";
    }

    /** Where every version meant ignores it, its absence changes nothing. */
    private static Optional<Fix> fix(ConfigNode node, DirectiveSpec spec, TargetVersion target) {
        if (spec.removed().isPresent() || target.canBeBefore(spec.deprecated().orElseThrow())) {
            return Optional.empty();
        }
        TextEdit removal = new TextEdit(node.place(node.directive().span()), "");
        return Optional.of(
                new Fix("remove \"" + spec.name() + "\", which has no effect", Fix.Safety.SAFE, List.of(removal)));
    }
}
