package io.github.nginxlint.rules.timeout;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.ProxyTarget;
import io.github.nginxlint.model.ProxyTarget.Address;
import io.github.nginxlint.model.ProxyTarget.Host;
import io.github.nginxlint.model.Upstream;
import io.github.nginxlint.model.Variables;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tells whether a pass connects over the network: connecting to a unix socket never waits. */
final class TcpAddresses {

    private final ConfigModel model;

    // an upstream may be large, and the target of many passes
    private final Map<ConfigNode, Boolean> byUpstream = new HashMap<>();

    TcpAddresses(ConfigModel model) {
        this.model = model;
    }

    /** Whether every address that a pass comes to is known and none is a unix socket. */
    boolean areAllOf(Pass pass) {
        Variables.Expansion expansion = model.variables().expand(pass.node().argument(0), pass.block());
        for (Variables.Value value : expansion.values()) {
            if (!isOnNetwork(ProxyTarget.parse(value.text()).address())) {
                return false;
            }
        }
        return true;
    }

    private boolean isOnNetwork(Address address) {
        if (!(address instanceof Host host)) {
            return false;
        }
        Optional<Upstream> upstream = model.upstream(address);
        if (upstream.isEmpty()) {
            return host.isIpAddress() || host.port().isPresent() || model.seesAllUpstreams();
        }
        return byUpstream.computeIfAbsent(upstream.get().node(), node -> hasOnlyHosts(upstream.get()));
    }

    private static boolean hasOnlyHosts(Upstream upstream) {
        for (Upstream.UpstreamServer server : upstream.servers()) {
            if (!(server.target().address() instanceof Host)) {
                return false;
            }
        }
        return upstream.complete();
    }
}
