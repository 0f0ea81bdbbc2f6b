package io.github.nginxlint.rules.header;

import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.ProxyTarget;
import io.github.nginxlint.model.ProxyTarget.Address;
import io.github.nginxlint.model.ProxyTarget.Host;
import io.github.nginxlint.model.ProxyTarget.Socket;
import java.util.Optional;

/** What a pass sends as Host of its own accord, {@code $proxy_host}, and whether that is a name of somebody else's. */
final class OwnBackend {

    private OwnBackend() {}

    /**
     * The Host that no website has: an upstream's name, an address, a name without a dot. Empty for a DNS name, which
     * is the right Host for who serves it, and where it is not known.
     */
    static Optional<String> strangeHost(Pass pass, ConfigModel model) {
        for (ProxyTarget target : model.targetsOf(pass)) {
            Address address = target.address();
            if (address instanceof Socket) {
                return Optional.of("localhost");
            }
            if (address instanceof Host host && isStrange(host, model)) {
                String port = host.port().isPresent() ? ":" + host.port().getAsInt() : "";
                return Optional.of(host.name() + port);
            }
        }
        return Optional.empty();
    }

    private static boolean isStrange(Host host, ConfigModel model) {
        return host.isIpAddress()
                || host.name().indexOf('.') < 0
                || model.upstream(host).isPresent();
    }

    /** Whether it may be a service of somebody else's: HTTPS to a DNS name. */
    static boolean mayBeForeign(Pass pass, ConfigModel model) {
        for (ProxyTarget target : model.targetsOf(pass)) {
            boolean isOwn = target.address() instanceof Socket
                    || (target.address() instanceof Host host
                            && (isStrange(host, model) || !target.scheme().equals(Optional.of("https"))));
            if (isOwn) {
                return false;
            }
        }
        return true;
    }
}
