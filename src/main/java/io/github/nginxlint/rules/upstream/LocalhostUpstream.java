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

    private static final String REFUSED =
            "\"localhost\" becomes one peer per address: of 127.0.0.1 and ::1 the one that"
                    + " nothing listens on refuses (111: Connection refused)";
    private static final String REMEDY = "; write 127.0.0.1 or [::1]";

    @Override
    public String id() {
        return "localhost-upstream";
    }

    @Override
    public void check(RuleContext context, Report report) {
        ConfigModel model = context.model();
        for (Upstream upstream : model.upstreams()) {
            for (Upstream.UpstreamServer server : upstream.servers()) {
                if (isLocalhost(server.target()) && !server.isDown()) {
                    boolean only = isOnlyBackend(server, upstream);
                    flag(server.node(), only ? ejection(server.node()) : "", report);
                }
            }
        }
        for (Server server : model.servers()) {
            for (Pass pass : server.passes()) {
                boolean resolvedAtStart = isLocalhost(pass.target()) && !pass.isEvaluatedAtRunTime();
                if (resolvedAtStart && !canBeUpstream(pass.target(), model)) {
                    flag(pass.node(), ejected("10s"), report);
                }
            }
        }
    }

    private static boolean isLocalhost(ProxyTarget target) {
        return target.address() instanceof Host host && host.name().equalsIgnoreCase("localhost");
    }

    /** Whether it names an upstream; with a port added nginx refuses that. */
    private static boolean canBeUpstream(ProxyTarget target, ConfigModel model) {
        boolean hasPort = target.address() instanceof Host host && host.port().isPresent();
        return model.upstream("localhost").isPresent() || (!hasPort && !model.seesAllUpstreams());
    }

    /** Whether requests have nowhere to go when it is ejected. */
    private static boolean isOnlyBackend(Upstream.UpstreamServer server, Upstream upstream) {
        for (Upstream.UpstreamServer other : upstream.servers()) {
            if (!other.equals(server) && !other.isDown()) {
                return false;
            }
        }
        return upstream.complete();
    }

    /** What a failure of a server does; nothing when failures do not count. */
    private static String ejection(ConfigNode server) {
        String time = "10s";
        for (int i = 1; i < server.arguments().size(); i++) {
            String argument = server.argument(i);
            if (argument.equals("max_fails=0")) {
                return "";
            }
            if (argument.startsWith("fail_timeout=")) {
                time = argument.substring("fail_timeout=".length());
            }
        }
        return time.equals("0") || time.equals("0s") ? "" : ejected(time);
    }

    private static String ejected(String time) {
        return ", and one outage ejects both for " + time + " (502, no live upstreams while connecting to upstream)";
    }

    private static void flag(ConfigNode node, String ejection, Report report) {
        report.add(WordPart.of(node, node.arguments().get(0), "localhost"), REFUSED + ejection + REMEDY);
    }
}
