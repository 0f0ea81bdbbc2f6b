package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.catalog.Context;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.config.ConfigTree;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.NumberValue;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Fewer connections than sockets to listen on: each takes one, and the worker itself takes another
 * (src/event/ngx_event.c, ngx_event_init_conf).
 */
public final class WorkerConnectionsTooFew implements ModelRule {

    private static final long DEFAULT = 512;

    @Override
    public String id() {
        return "worker-connections-too-few";
    }

    @Override
    public void check(RuleContext context, Report report) {
        ConfigModel model = context.model();
        List<ConfigNode> events = model.tree().top().named("events");
        if (model.tree().kind() != ConfigTree.Kind.MAIN
                || events.size() != 1
                || model.tree().top().gap(Set.of("http", "stream", "mail")).isPresent()) {
            return;
        }
        Optional<ConfigNode> set = set(model);
        OptionalLong connections =
                set.isPresent() ? NumberValue.parse(set.get().argument(0)) : OptionalLong.of(DEFAULT);
        OptionalInt sockets = sockets(model);
        boolean isKnown = connections.isPresent()
                && sockets.isPresent()
                && events.get(0).block().map(block -> block.isComplete()).orElse(false);
        if (isKnown && connections.getAsLong() < sockets.getAsInt() + 1) {
            ConfigNode node = set.orElse(events.get(0));
            report.add(
                    node.place(),
                    connections.getAsLong() + " worker_connections are not enough for " + sockets.getAsInt()
                            + " listening sockets: each takes one, and one more is needed; write at least "
                            + (sockets.getAsInt() + 1),
                    Remarks.chain(node),
                    Optional.empty());
        }
    }

    private static Optional<ConfigNode> set(ConfigModel model) {
        for (Handled directive : model.handled("worker_connections")) {
            if (directive.context() == Context.EVENTS) {
                return Optional.of(directive.node());
            }
        }
        return Optional.empty();
    }

    /** How many sockets nginx opens; empty when that cannot be told. */
    private static OptionalInt sockets(ConfigModel model) {
        int count = 0;
        for (String part : List.of("http", "stream", "mail")) {
            boolean isHttp = part.equals("http");
            List<ConfigNode> servers = isHttp ? Servers.ofHttp(model) : Servers.of(model, part);
            OptionalInt sockets = Sockets.count(servers, isHttp ? 80 : 0);
            if (!Sight.isFull(model, part, "server") || sockets.isEmpty()) {
                return OptionalInt.empty();
            }
            count += sockets.getAsInt();
        }
        return OptionalInt.of(count);
    }
}
