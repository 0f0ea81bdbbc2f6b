package io.github.nginxlint.rules.upstream;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.Upstream;
import io.github.nginxlint.model.Upstream.UpstreamServer;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An upstream in which every server has {@code max_conns}: nginx lets no request wait for a free one. */
public final class MaxConnsWithoutQueue implements ModelRule {

    private static final int LONGEST_NUMBER = 9;

    @Override
    public String id() {
        return "max-conns-without-queue";
    }

    @Override
    public void check(RuleContext context, Report report) {
        long connections = workerConnections(context.model());
        for (Upstream upstream : context.model().upstreams()) {
            Peers.of(upstream).ifPresent(peers -> check(peers, connections, report));
        }
    }

    /** How many connections a worker can have at all; without bound when that is not known. */
    private static long workerConnections(ConfigModel model) {
        long most = Long.MAX_VALUE;
        for (Handled directive : model.handled("worker_connections")) {
            most = directive.hasPlaceholder() ? most : number(directive.node().argument(0), Long.MAX_VALUE);
        }
        return most;
    }

    private static void check(Peers peers, long workerConnections, Report report) {
        List<UpstreamServer> live = peers.live();
        List<ConfigNode> limited = new ArrayList<>();
        for (UpstreamServer server : live) {
            if (limit(server.node()) > 0) {
                limited.add(server.node());
            }
        }
        boolean isReached = isShared(peers) || sum(limited) < workerConnections;
        if (!limited.isEmpty() && limited.size() == live.size() && isReached) {
            flag(peers, limited, report);
        }
    }

    /** How many connections nginx opens to a server; 0 for any number, and for what nginx would refuse. */
    private static long limit(ConfigNode server) {
        return number(ServerParameters.value(server, "max_conns", "0"), 0);
    }

    private static long number(String text, long otherwise) {
        boolean isNumber = !text.isEmpty() && text.length() <= LONGEST_NUMBER;
        for (int i = 0; i < text.length(); i++) {
            isNumber &= text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        return isNumber ? Long.parseLong(text) : otherwise;
    }

    private static void flag(Peers peers, List<ConfigNode> limited, Report report) {
        List<Related> others = new ArrayList<>();
        for (ConfigNode server : limited.subList(1, limited.size())) {
            others.add(new Related("this one is limited as well", server.place(limitWord(server))));
        }
        ConfigNode first = limited.get(0);
        Word word = limitWord(first);
        report.add(
                first.place(word),
                "\"" + word.value() + "\": above " + bound(peers, limited) + " to upstream \""
                        + peers.upstream().name()
                        + "\" a request is a 502 at once (no live upstreams while connecting to upstream), as nginx"
                        + " lets none wait; refuse requests earlier with limit_conn (503), or add a backup server"
                        + " without max_conns",
                others,
                Optional.empty());
    }

    private static Word limitWord(ConfigNode server) {
        return ServerParameters.word(server, "max_conns").orElseThrow();
    }

    /** The limit in words. */
    private static String bound(Peers peers, List<ConfigNode> limited) {
        String each = isShared(peers) ? "" : " of a worker";
        if (!peers.areAddresses()) {
            return "the connections allowed" + each;
        }
        long sum = sum(limited);
        return sum + (sum == 1 ? " connection" : " connections") + each;
    }

    private static long sum(List<ConfigNode> limited) {
        long sum = 0;
        for (ConfigNode server : limited) {
            sum += limit(server);
        }
        return sum;
    }

    /** Whether the workers count together, which they do in shared memory only. */
    private static boolean isShared(Peers peers) {
        return !peers.upstream().node().block().orElseThrow().named("zone").isEmpty();
    }
}
