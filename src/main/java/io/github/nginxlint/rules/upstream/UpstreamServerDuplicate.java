package io.github.nginxlint.rules.upstream;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.Upstream;
import io.github.nginxlint.model.Upstream.UpstreamServer;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** One address twice in an upstream: for nginx these are two peers. */
public final class UpstreamServerDuplicate implements ModelRule {

    @Override
    public String id() {
        return "upstream-server-duplicate";
    }

    @Override
    public void check(RuleContext context, Report report) {
        for (Upstream upstream : context.model().upstreams()) {
            Optional<Peers> peers = Peers.of(upstream);
            Map<String, ConfigNode> first = new HashMap<>();
            for (UpstreamServer server : upstream.servers()) {
                String address = Peers.address(server.target());
                if (isCertain(server, address)) {
                    ConfigNode before = first.putIfAbsent(address, server.node());
                    if (before != null) {
                        flag(server.node(), before, peers, report);
                    }
                }
            }
        }
    }

    /** Whether requests go to it whatever a template makes of the upstream. */
    private static boolean isCertain(UpstreamServer server, String address) {
        return !address.isEmpty() && !server.isDown() && !server.node().isOptional();
    }

    private static void flag(ConfigNode server, ConfigNode before, Optional<Peers> peers, Report report) {
        boolean isAlone = peers.isPresent() && !peers.get().hasSpare();
        boolean isEjected = ServerParameters.canBeEjected(server) && ServerParameters.canBeEjected(before);
        boolean isBackup = ServerParameters.has(server, "backup") != ServerParameters.has(before, "backup");
        if (isAlone && isEjected) {
            report.add(server.place(server.arguments().get(0)), ejection(server), related(before));
        } else if (!isAlone && !isBackup) {
            report.add(server.place(server.arguments().get(0)), share(server), related(before));
        }
    }

    private static String ejection(ConfigNode server) {
        return twice(server) + ": an outage puts both out of use for "
                + ServerParameters.value(server, "fail_timeout", "10s")
                + " (502, no live upstreams while connecting to upstream) even when the server is back, which never"
                + " happens to a single one; remove the line, or write the address that was meant";
    }

    private static String share(ConfigNode server) {
        return twice(server) + ": it gets the requests of two, and in an outage each of them has to fail before nginx"
                + " leaves it out; write the address that was meant, or weight=2";
    }

    private static String twice(ConfigNode server) {
        return "\"" + server.argument(0) + "\" stands twice in the upstream and becomes two peers";
    }

    private static Related related(ConfigNode before) {
        return new Related("the first one", before.place(before.arguments().get(0)));
    }
}
