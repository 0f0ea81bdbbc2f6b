package io.github.nginxlint.rules.upstream;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Fix;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.finding.TextEdit;
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
import io.github.nginxlint.source.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        Map<ConfigNode, NextUpstream> strict = new HashMap<>();
        for (Server server : model.servers()) {
            for (Pass pass : server.passes()) {
                Optional<NextUpstream> forbidden = NextUpstream.forbidden(pass, model.effective());
                if (forbidden.isPresent()) {
                    for (Upstream upstream : model.upstreamsOf(pass)) {
                        strict.putIfAbsent(upstream.node(), forbidden.get());
                    }
                }
                boolean resolvedAtStart = isLocalhost(pass.target()) && !pass.isEvaluatedAtRunTime();
                if (resolvedAtStart && !canBeUpstream(pass.target(), model)) {
                    String consequence =
                            forbidden.map(next -> refused(next, "10s", true)).orElse(ejected("10s"));
                    flag(pass.node(), consequence, forbidden, report);
                }
            }
        }
        for (Upstream upstream : model.upstreams()) {
            Optional<NextUpstream> forbidden = Optional.ofNullable(strict.get(upstream.node()));
            for (Upstream.UpstreamServer server : upstream.servers()) {
                if (isLocalhost(server.target()) && !server.isDown()) {
                    String time = ejectionTime(server.node());
                    boolean isOnly = isOnlyBackend(server, upstream);
                    String ejection = isOnly && !time.isEmpty() ? ejected(time) : "";
                    String consequence =
                            forbidden.map(next -> refused(next, time, isOnly)).orElse(ejection);
                    flag(server.node(), consequence, forbidden, report);
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

    /** For how long a failure of a server ejects it; empty when failures do not count. */
    private static String ejectionTime(ConfigNode server) {
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
        return time.equals("0") || time.equals("0s") ? "" : time;
    }

    private static String ejected(String time) {
        return ", and one outage ejects both for " + time + " (502, no live upstreams while connecting to upstream)";
    }

    private static void flag(ConfigNode node, String consequence, Optional<NextUpstream> forbidden, Report report) {
        List<Related> related = new ArrayList<>();
        forbidden.ifPresent(found ->
                related.add(new Related("no other server is asked", found.node().place())));
        Place place = WordPart.of(node, node.arguments().get(0), "localhost");
        report.add(place, REFUSED + consequence + REMEDY, related, fix(place));
    }

    /** Whether the backend listens on the one address or the other cannot be seen here. */
    private static Optional<Fix> fix(Place place) {
        return place.text().equals("localhost")
                ? Optional.of(new Fix("write 127.0.0.1", Fix.Safety.UNSAFE, List.of(new TextEdit(place, "127.0.0.1"))))
                : Optional.empty();
    }

    /** What becomes of the requests that meet the wrong address where no other is asked. */
    private static String refused(NextUpstream forbidden, String time, boolean isOnly) {
        String share = isOnly ? "every other request" : "the requests sent there";
        return ", and with " + forbidden.words() + " that is a 502 for "
                + (time.isEmpty() ? share : "one request every " + time + " and worker");
    }
}
