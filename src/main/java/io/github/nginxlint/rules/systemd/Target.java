package io.github.nginxlint.rules.systemd;

import io.github.nginxlint.backend.systemd.Application;
import io.github.nginxlint.backend.systemd.Listener.Wire;
import io.github.nginxlint.backend.systemd.UnitConfig;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.Protocol;
import io.github.nginxlint.model.ProxyTarget;
import io.github.nginxlint.model.ProxyTarget.Host;
import io.github.nginxlint.model.ProxyTarget.Socket;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.model.Upstream;
import io.github.nginxlint.rule.RuleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An address that a pass sends requests to.
 *
 * @param server the server that the pass stands in
 * @param pass the pass
 * @param node the directive that holds the address: the pass itself, or a {@code server} of its upstream
 * @param address as nginx writes it: {@code unix:/run/app.sock}, {@code 127.0.0.1:8000}
 * @param upstream the upstream, where there is one
 */
record Target(Server server, Pass pass, ConfigNode node, String address, Optional<Upstream> upstream) {

    /** All addresses that are plainly written or that variables certainly hold; none when no unit is known. */
    static List<Target> in(RuleContext context) {
        List<Target> found = new ArrayList<>();
        if (!context.units().applications().isEmpty()) {
            for (Server server : context.model().servers()) {
                for (Pass pass : server.passes()) {
                    add(server, pass, context, found);
                }
            }
        }
        return found;
    }

    private static void add(Server server, Pass pass, RuleContext context, List<Target> found) {
        for (ProxyTarget target : context.model().targetsOf(pass)) {
            Optional<Upstream> upstream = context.model().upstream(target.address());
            if (upstream.isEmpty()) {
                text(target.address())
                        .ifPresent(
                                address -> found.add(new Target(server, pass, pass.node(), address, Optional.empty())));
                continue;
            }
            for (Upstream.UpstreamServer peer : upstream.get().servers()) {
                if (!peer.isDown()) {
                    text(peer.target().address())
                            .ifPresent(address -> found.add(new Target(server, pass, peer.node(), address, upstream)));
                }
            }
        }
    }

    private static Optional<String> text(ProxyTarget.Address address) {
        if (address instanceof Socket socket) {
            return Optional.of("unix:" + socket.path());
        }
        return address instanceof Host host && host.port().isPresent()
                ? Optional.of(host.name() + ":" + host.port().getAsInt())
                : Optional.empty();
    }

    /** What nginx speaks there. */
    Wire wire() {
        if (pass.protocol() == Protocol.UWSGI) {
            return Wire.UWSGI;
        }
        if (pass.protocol() != Protocol.PROXY) {
            return Wire.OTHER;
        }
        return pass.target().scheme().filter("https"::equals).isPresent() ? Wire.HTTPS : Wire.HTTP;
    }

    /** The application server that certainly answers there and takes what nginx speaks. */
    Optional<Application> application(UnitConfig units) {
        return units.behind(address)
                .filter(application ->
                        application.listeners().stream().anyMatch(listener -> listener.wire() == wire()));
    }

    boolean isSocket() {
        return address.startsWith("unix:");
    }
}
