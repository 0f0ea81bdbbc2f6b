package io.github.nginxlint.rules.upstream;

import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Once;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.Protocol;
import io.github.nginxlint.model.ProxyTarget.Socket;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.model.Upstream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A {@code proxy_pass} to an upstream that is meant to keep its connections.
 *
 * @param pass the pass
 * @param upstream the upstream it goes to
 * @param keepalive the upstream's {@code keepalive} directive
 */
record KeptAlive(Pass pass, Upstream upstream, ConfigNode keepalive) {

    /** From this version HTTP/1.1 without a Connection header is the default (CHANGES of nginx 1.29.7). */
    static final NginxVersion DEFAULTS_CHANGED = new NginxVersion(1, 29, 7);

    private static final Once<List<KeptAlive>> ALL = Once.of(KeptAlive::find);

    /** All such passes of a configuration. */
    static List<KeptAlive> in(ConfigModel model) {
        return model.once(ALL);
    }

    private static List<KeptAlive> find(ConfigModel model) {
        List<KeptAlive> found = new ArrayList<>();
        for (Server server : model.servers()) {
            for (Pass pass : server.passes()) {
                if (pass.protocol() != Protocol.PROXY) {
                    continue;
                }
                for (Upstream upstream : model.upstreamsOf(pass)) {
                    Optional<ConfigNode> keepalive = upstream.keepalive();
                    if (keepalive.isPresent() && !keepalive.get().argument(0).equals("0")) {
                        found.add(new KeptAlive(pass, upstream, keepalive.get()));
                    }
                }
            }
        }
        return found;
    }

    /** The message of a finding: why nothing is kept, what that does, and the remedy. */
    String message(String cause, String remedy) {
        return "upstream \"" + upstream.name() + "\" has keepalive, but " + cause
                + ": each request takes a new connection"
                + (hasPorts()
                        ? ", and under load the ports can run out (502, 99: Cannot assign requested address)"
                        : "")
                + "; " + remedy;
    }

    /** Whether a connection to it takes a port of this machine: not when all its servers are unix sockets. */
    private boolean hasPorts() {
        for (Upstream.UpstreamServer server : upstream.servers()) {
            if (!(server.target().address() instanceof Socket)) {
                return true;
            }
        }
        return !upstream.complete();
    }
}
