package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code off} beside others, which older versions let hold alone; newer ones refuse it, see {@link SetOnce}. */
final class OffBesideOthers implements Conflict {

    @Override
    public void find(RuleContext context, Report report) {
        if (!context.target().canBeBefore(SetOnce.STRICT_OFF)) {
            return;
        }
        for (String name : List.of("proxy_redirect", "proxy_cookie_domain", "proxy_cookie_path")) {
            Map<ConfigBlock, Handled> off = new HashMap<>();
            for (Handled directive : context.model().handled(name)) {
                if (SetOnce.isOff(directive) && !directive.node().isOptional()) {
                    off.putIfAbsent(directive.node().parent(), directive);
                }
            }
            for (Handled directive : context.model().handled(name)) {
                Handled holding = off.get(directive.node().parent());
                if (holding != null && !SetOnce.isOff(directive) && !directive.hasPlaceholder()) {
                    look(directive, holding, context, report);
                }
            }
        }
    }

    private static void look(Handled directive, Handled off, RuleContext context, Report report) {
        if (Overridden.isCertain(directive.node(), off.node())) {
            String newer = context.target().canBeFrom(SetOnce.STRICT_OFF)
                    ? ", and since nginx " + SetOnce.STRICT_OFF + " nginx does not start with both"
                    : "";
            Overridden.add(
                    directive.node(),
                    directive.node().directive().head(),
                    "\"" + directive.name() + "\" has no effect beside \"off\"" + newer + "; remove one",
                    off.node(),
                    report);
        }
    }
}
