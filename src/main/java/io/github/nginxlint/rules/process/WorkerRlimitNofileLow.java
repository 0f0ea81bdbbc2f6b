package io.github.nginxlint.rules.process;

import io.github.nginxlint.catalog.Context;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.NumberValue;
import io.github.nginxlint.rule.DirectiveRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Fewer open files allowed than the connections and the files beside them can need. */
public final class WorkerRlimitNofileLow implements DirectiveRule {

    @Override
    public String id() {
        return "worker-rlimit-nofile-low";
    }

    @Override
    public List<String> directives() {
        return List.of("worker_rlimit_nofile");
    }

    @Override
    public void check(Handled directive, RuleContext context, Report report) {
        if (!WorkerFiles.isCertain(directive, Context.MAIN)) {
            return;
        }
        OptionalLong allowed = NumberValue.parse(directive.node().argument(0));
        Optional<WorkerFiles> files = WorkerFiles.of(context);
        if (allowed.isPresent() && files.isPresent() && files.get().exceed(allowed.getAsLong())) {
            flag(directive, allowed.getAsLong(), files.get().directive(), report);
        }
    }

    private static void flag(Handled directive, long allowed, Handled connections, Report report) {
        String count = connections.node().argument(0);
        report.add(
                directive.node().place(),
                "\"worker_rlimit_nofile " + allowed + "\" is less than twice the " + count
                        + " worker_connections: each is a file, and so is each buffered body beside them; under load"
                        + " requests are answered 500 (24: Too many open files); write at least twice "
                        + count,
                new Related("the connections", connections.node().place()));
    }
}
