package io.github.nginxlint.rules.process;

import io.github.nginxlint.backend.systemd.Unit;
import io.github.nginxlint.backend.systemd.UnitEntry;
import io.github.nginxlint.config.ConfigTree;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.NumberValue;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** A unit that starts nginx with fewer open files than its connections and the files beside them can need. */
public final class UnitNofileBelowWorker implements ModelRule {

    private static final String RAISED = "worker_rlimit_nofile";

    @Override
    public String id() {
        return "unit-nofile-below-worker";
    }

    @Override
    public void check(RuleContext context, Report report) {
        Optional<Unit> unit = context.units().nginx();
        Optional<UnitEntry> limit = unit.flatMap(nginx -> nginx.service("LimitNOFILE"));
        if (limit.isEmpty() || !isItsOwn(context)) {
            return;
        }
        OptionalLong allowed = soft(limit.get().value());
        Optional<WorkerFiles> files = WorkerFiles.of(context);
        if (allowed.isPresent() && files.isPresent() && files.get().exceed(allowed.getAsLong())) {
            Handled connections = files.get().directive();
            report.add(
                    connections.node().place(),
                    "\"" + unit.get().name() + "\" allows " + allowed.getAsLong() + " open files (LimitNOFILE), less"
                            + " than twice the " + files.get().connections()
                            + " worker_connections: each is a file, and so is each buffered body beside them; under"
                            + " load requests are answered 500 (24: Too many open files); write " + RAISED + " "
                            + 2 * files.get().connections(),
                    new Related("the limit of the unit", limit.get().place()));
        }
    }

    /** Whether the limit is the one of the workers: nothing raises it, and nginx is no container. */
    private static boolean isItsOwn(RuleContext context) {
        ConfigTree tree = context.model().tree();
        return tree.kind() == ConfigTree.Kind.MAIN
                && tree.top().gap(Set.of(RAISED)).isEmpty()
                && context.model().handled(RAISED).isEmpty()
                && context.compose().nginxWith(tree.entry()).isEmpty();
    }

    /** The soft limit, which is the one that counts until somebody raises it: {@code SOFT:HARD} or one for both. */
    private static OptionalLong soft(String value) {
        int colon = value.indexOf(':');
        return NumberValue.parse(colon < 0 ? value : value.substring(0, colon));
    }
}
