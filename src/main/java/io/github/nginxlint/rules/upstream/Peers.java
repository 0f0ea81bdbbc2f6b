package io.github.nginxlint.rules.upstream;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.ProxyTarget;
import io.github.nginxlint.model.ProxyTarget.Host;
import io.github.nginxlint.model.ProxyTarget.Socket;
import io.github.nginxlint.model.Upstream;
import io.github.nginxlint.model.Upstream.UpstreamServer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The servers of an upstream of which all is known: everything in it could be read, no template changes it, and no
 * directive of another module adds servers or chooses among them.
 *
 * @param upstream the upstream
 */
record Peers(Upstream upstream) {

    /** What may stand in an upstream without adding or choosing servers in a way of its own. */
    private static final Set<String> PLAIN = Set.of(
            "server",
            "include",
            "zone",
            "hash",
            "ip_hash",
            "least_conn",
            "least_time",
            "random",
            "sticky",
            "ntlm",
            "keepalive",
            "keepalive_requests",
            "keepalive_time",
            "keepalive_timeout",
            "resolver",
            "resolver_timeout");

    /** Those of an upstream; empty when not all is known. */
    static Optional<Peers> of(Upstream upstream) {
        if (!upstream.complete() || upstream.node().block().isEmpty()) {
            return Optional.empty();
        }
        for (ConfigNode node : upstream.node().block().get().nodes()) {
            if (!PLAIN.contains(node.name()) || node.hasPlaceholder()) {
                return Optional.empty();
            }
        }
        return Optional.of(new Peers(upstream));
    }

    /** Every server, in order. */
    List<UpstreamServer> all() {
        return upstream.servers();
    }

    /** Those that are not {@code down}. */
    List<UpstreamServer> live() {
        List<UpstreamServer> live = new ArrayList<>();
        for (UpstreamServer server : upstream.servers()) {
            if (!server.isDown()) {
                live.add(server);
            }
        }
        return live;
    }

    /** Whether nginx has one peer only, which it never takes out of use: a name may have several addresses. */
    boolean isSingle() {
        return all().size() == 1 && isOneAddress(all().get(0).target());
    }

    /** Whether each live server is one peer. */
    boolean areAddresses() {
        for (UpstreamServer server : live()) {
            if (!isOneAddress(server.target())) {
                return false;
            }
        }
        return true;
    }

    /** Whether a request that failed at one of the live servers has another one to go to. */
    boolean hasSpare() {
        Set<String> addresses = new HashSet<>();
        for (UpstreamServer server : live()) {
            addresses.add(address(server.target()));
        }
        return addresses.size() > 1;
    }

    /** The address in the form in which equal ones are equal: with the port that nginx takes when none is written. */
    static String address(ProxyTarget target) {
        if (target.address() instanceof Host host) {
            return host.name().toLowerCase(Locale.ROOT) + ":" + host.port().orElse(80);
        }
        return target.address() instanceof Socket socket ? "unix:" + socket.path() : "";
    }

    private static boolean isOneAddress(ProxyTarget target) {
        return target.address() instanceof Socket || (target.address() instanceof Host host && host.isIpAddress());
    }
}
