package io.github.nginxlint.rules.upstream;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.Upstream;
import io.github.nginxlint.model.Upstream.UpstreamServer;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;

/** An upstream in which every server is {@code down}, so that no request has anywhere to go. */
public final class UpstreamAllServersDown implements ModelRule {

    @Override
    public String id() {
        return "upstream-all-servers-down";
    }

    @Override
    public void check(RuleContext context, Report report) {
        for (Upstream upstream : context.model().upstreams()) {
            if (!upstream.node().isConditional()
                    && Peers.of(upstream).filter(UpstreamAllServersDown::isDown).isPresent()) {
                flag(upstream, report);
            }
        }
    }

    /** Whether there are servers and none is in use; where all are for emergencies nginx does not start. */
    private static boolean isDown(Peers peers) {
        boolean hasPrimary = false;
        for (UpstreamServer server : peers.all()) {
            hasPrimary |= !ServerParameters.has(server.node(), "backup");
        }
        return hasPrimary && peers.live().isEmpty();
    }

    private static void flag(Upstream upstream, Report report) {
        ConfigNode node = upstream.node();
        String servers = upstream.servers().size() == 1 ? "the only server is" : "all servers are";
        report.add(
                node.place(),
                "upstream \"" + upstream.name() + "\": " + servers
                        + " \"down\", every request there ends in 502 (no live upstreams while connecting to upstream);"
                        + " take the word from one of them, or add a server that is up");
    }
}
