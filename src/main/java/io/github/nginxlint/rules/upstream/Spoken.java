package io.github.nginxlint.rules.upstream;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Once;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.ProxyTarget;
import io.github.nginxlint.model.ProxyTarget.Host;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.model.Upstream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An address to which something is spoken.
 *
 * @param kind what
 * @param pass by which pass; of several to one upstream the first
 * @param upstream the upstream that the pass names, where it names one
 * @param written where the address is written: the pass, or the {@code server} of the upstream
 * @param target the address
 */
record Spoken(SpokenKind kind, Pass pass, Optional<Upstream> upstream, ConfigNode written, ProxyTarget target) {

    private static final Once<List<Spoken>> ALL = Once.of(Spoken::find);

    /** All that is certain: no pass whose address hangs on the request, nothing that a template may leave out. */
    static List<Spoken> in(ConfigModel model) {
        return model.once(ALL);
    }

    private static List<Spoken> find(ConfigModel model) {
        List<Spoken> found = new ArrayList<>();
        // one pass of a kind tells all about an upstream: thousands of both would be millions
        Map<ConfigNode, Set<SpokenKind>> asked = new HashMap<>();
        for (Server server : model.servers()) {
            Map<ConfigBlock, Pass> last = lastOfBlocks(server);
            for (Pass pass : server.passes()) {
                boolean isSure =
                        pass.equals(last.get(pass.block())) && !pass.node().isConditional();
                List<ProxyTarget> targets = isSure ? model.targetsOf(pass) : List.of();
                if (targets.size() == 1) {
                    add(pass, targets.get(0), model, asked, found);
                }
            }
        }
        return found;
    }

    /** Of several passes in a block nginx keeps the last one. */
    static Map<ConfigBlock, Pass> lastOfBlocks(Server server) {
        Map<ConfigBlock, Pass> last = new LinkedHashMap<>();
        for (Pass pass : server.passes()) {
            last.put(pass.block(), pass);
        }
        return last;
    }

    private static void add(
            Pass pass,
            ProxyTarget target,
            ConfigModel model,
            Map<ConfigNode, Set<SpokenKind>> asked,
            List<Spoken> found) {
        SpokenKind kind = SpokenKind.of(pass, target);
        Optional<Upstream> upstream = model.upstream(target.address());
        if (upstream.isEmpty()) {
            if (!canBeUpstream(target, model)) {
                found.add(new Spoken(kind, pass, upstream, pass.node(), target));
            }
            return;
        }
        if (asked.computeIfAbsent(upstream.get().node(), node -> EnumSet.noneOf(SpokenKind.class))
                .add(kind)) {
            for (Upstream.UpstreamServer server : upstream.get().servers()) {
                if (!server.isDown() && !server.node().isConditional()) {
                    found.add(new Spoken(kind, pass, upstream, server.node(), server.target()));
                }
            }
        }
    }

    /** Whether it names an upstream that cannot be seen, or one that it may not name with a port. */
    private static boolean canBeUpstream(ProxyTarget target, ConfigModel model) {
        return target.address() instanceof Host host
                && (host.port().isEmpty()
                        ? !host.isIpAddress() && !model.seesAllUpstreams()
                        : model.upstream(host.name()).isPresent());
    }

    /** The port; 0 of a socket, and where none is known. */
    int port() {
        int otherwise = upstream.isPresent() ? 80 : kind.defaultPort();
        return target.address() instanceof Host host ? host.port().orElse(otherwise) : 0;
    }
}
