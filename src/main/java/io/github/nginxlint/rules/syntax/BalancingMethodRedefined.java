package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Fix;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.finding.TextEdit;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.rule.Insertion;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A balancing method that takes the place of another, or of what must stand behind it. */
public final class BalancingMethodRedefined implements ModelRule {

    /** From it on {@code keepalive} may stand anywhere. */
    private static final NginxVersion KEPT_ANYWAY = new NginxVersion(1, 29, 7);

    @Override
    public String id() {
        return "balancing-method-redefined";
    }

    @Override
    public void check(RuleContext context, Report report) {
        boolean keepaliveCounts = context.target().canBeBefore(KEPT_ANYWAY);
        for (UpstreamBody upstream : UpstreamBody.all(context.model())) {
            Handled set = null;
            for (Handled directive : upstream.directives()) {
                switch (directive.name()) {
                    case "hash", "ip_hash", "least_conn", "least_time", "random" -> {
                        check(directive, set, report);
                        set = directive;
                    }
                    case "keepalive" -> set = keepaliveCounts ? directive : set;
                    case "sticky" -> set = directive;
                    default -> {}
                }
            }
        }
    }

    private static void check(Handled method, @Nullable Handled set, Report report) {
        if (set == null || set.node().isOptional() || method.node().isOptional()) {
            return;
        }
        String lost = switch (set.name()) {
            case "keepalive" ->
                "nginx before " + KEPT_ANYWAY + " then keeps no connections; move \"keepalive\" behind it";
            case "sticky" -> "sessions then do not stick; move \"sticky\" behind it";
            default -> "remove one of them";
        };
        report.add(
                method.node().place(),
                "load balancing method redefined: \"" + method.name() + "\" takes the place of \"" + set.name()
                        + "\" above it, " + lost,
                List.of(new Related("what is lost", set.node().place())),
                set.name().equals("keepalive") ? behind(set.node(), method.node()) : Optional.empty());
    }

    /** Moves {@code keepalive} behind the method, where both stand in one block of one file. */
    private static Optional<Fix> behind(ConfigNode keepalive, ConfigNode method) {
        String text = keepalive.file().text(keepalive.directive().span());
        if (!keepalive.file().equals(method.file())
                || !keepalive.origin().equals(method.origin())
                || !text.endsWith(";")
                || keepalive.isConditional()) {
            return Optional.empty();
        }
        List<TextEdit> edits = List.of(
                TextEdit.removal(keepalive.place(keepalive.directive().span())),
                Insertion.below(method, List.of(text)));
        return Optional.of(new Fix("move \"keepalive\" behind \"" + method.name() + "\"", Fix.Safety.SAFE, edits));
    }
}
