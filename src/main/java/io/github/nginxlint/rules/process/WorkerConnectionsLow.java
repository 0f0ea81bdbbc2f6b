package io.github.nginxlint.rules.process;

import io.github.nginxlint.catalog.Context;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.NumberValue;
import io.github.nginxlint.rule.DirectiveRule;
import io.github.nginxlint.rule.NumberOption;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.List;
import java.util.OptionalLong;

/** So few connections that a burst of proxied requests uses them up. */
public final class WorkerConnectionsLow implements DirectiveRule {

    private static final String ID = "worker-connections-low";

    /** Fewer are reported; half of nginx's default. */
    private static final NumberOption CONNECTIONS = new NumberOption(ID, "connections", 256);

    /** What is proposed, where fewer are not reported. */
    private static final long USUAL = 1024;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<String> directives() {
        return List.of("worker_connections");
    }

    @Override
    public void check(Handled directive, RuleContext context, Report report) {
        if (directive.context() != Context.EVENTS || directive.hasPlaceholder() || directive.isConditional()) {
            return;
        }
        OptionalLong connections = NumberValue.parse(directive.node().argument(0));
        long enough = CONNECTIONS.in(context);
        if (connections.isPresent() && connections.getAsLong() < enough && Proxying.isIn(context.model())) {
            long count = connections.getAsLong();
            report.add(
                    directive.node().place(),
                    "\"worker_connections " + count + "\" let a worker proxy fewer than " + Math.max(1, count / 2)
                            + " requests at once, as each takes two connections: the next are answered 500 or reset ("
                            + count + " worker_connections are not enough); write "
                            + Math.max(USUAL, enough) + " or more");
        }
    }
}
