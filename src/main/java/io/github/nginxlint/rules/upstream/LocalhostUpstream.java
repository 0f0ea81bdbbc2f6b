package io.github.nginxlint.rules.upstream;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.ProxyTarget;
import io.github.nginxlint.model.ProxyTarget.Host;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.model.Upstream;
import io.github.nginxlint.model.WordPart;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;

/** {@code localhost} where an address belongs: nginx makes one peer of each address that the name has. */
public final class LocalhostUpstream implements ModelRule {

    private static final String MESSAGE =
            "\"localhost\" makes one peer of each of its addresses: where it is both 127.0.0.1 and ::1, one failure of"
                    + " the backend ejects both for 10s (502, no live upstreams while connecting to upstream), and with"
                    + " proxy_next_upstream off every other request fails (502, connect() failed (111: Connection"
                    + " refused), upstream [::1]); write 127.0.0.1 or [::1], whichever the backend listens on";

    @Override
    public String id() {
        return "localhost-upstream";
    }

    @Override
    public void check(RuleContext context, Report report) {
        ConfigModel model = context.model();
        for (Upstream upstream : model.upstreams()) {
            for (Upstream.UpstreamServer server : upstream.servers()) {
                if (isLocalhost(server.target())) {
                    flag(server.node(), report);
                }
            }
        }
        for (Server server : model.servers()) {
            for (Pass pass : server.passes()) {
                if (isLocalhost(pass.target()) && !canBeUpstream(pass.target(), model)) {
                    flag(pass.node(), report);
                }
            }
        }
    }

    private static boolean isLocalhost(ProxyTarget target) {
        return target.address() instanceof Host host && host.name().equalsIgnoreCase("localhost");
    }

    private static boolean canBeUpstream(ProxyTarget target, ConfigModel model) {
        boolean hasPort = target.address() instanceof Host host && host.port().isPresent();
        return model.upstream(target.address()).isPresent() || (!hasPort && !model.seesAllUpstreams());
    }

    private static void flag(ConfigNode node, Report report) {
        report.add(WordPart.of(node, node.arguments().get(0), "localhost"), MESSAGE);
    }
}
