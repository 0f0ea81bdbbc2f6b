package io.github.nginxlint.rules.upstream;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.setter.IpAddress;
import io.github.nginxlint.setter.Listen;
import io.github.nginxlint.setter.ListenFamily;
import io.github.nginxlint.setter.Url;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The addresses of this machine on whose port 80 the http servers of a configuration listen. */
final class OwnPort80 {

    private static final int PORT = 80;
    private static final IpAddress LOOPBACK = IpAddress.parse("127.0.0.1").orElseThrow();
    private static final IpAddress LOOPBACK6 = IpAddress.parse("::1").orElseThrow();

    private final Map<IpAddress, ConfigNode> listens = new HashMap<>();
    private final Map<Boolean, ConfigNode> wildcards = new HashMap<>();

    OwnPort80(RuleContext context) {
        for (Handled directive : context.model().handled("listen")) {
            Optional<Listen> listen =
                    directive.isConditional() ? Optional.empty() : Listen.of(directive, context.target());
            if (listen.isPresent()
                    && listen.get().family() == ListenFamily.HTTP
                    && !listen.get().isDatagram()) {
                add(directive.node(), listen.get().url());
            }
        }
    }

    private void add(ConfigNode node, Url url) {
        if (url instanceof Url.Inet inet && inet.address().isPresent()) {
            boolean isPort80 = inet.ports().isEmpty()
                    || (inet.ports().get().first() <= PORT
                            && PORT <= inet.ports().get().last());
            IpAddress address = inet.address().get();
            if (isPort80 && address.isWildcard()) {
                wildcards.putIfAbsent(address.isV6(), node);
            } else if (isPort80) {
                listens.putIfAbsent(address, node);
            }
        }
    }

    /** The listen that a connection to port 80 of a host meets, if the host is this machine without doubt. */
    Optional<ConfigNode> at(String host) {
        boolean isLocalhost = host.equalsIgnoreCase("localhost");
        boolean hasBrackets = host.startsWith("[") && host.endsWith("]");
        Optional<IpAddress> address = isLocalhost
                ? Optional.of(LOOPBACK)
                : IpAddress.parse(hasBrackets ? host.substring(1, host.length() - 1) : host);
        return address.flatMap(this::at);
    }

    private Optional<ConfigNode> at(IpAddress address) {
        ConfigNode listen = listens.get(address);
        boolean isLoopback = address.isV6() ? address.equals(LOOPBACK6) : address.low() >>> 24 == 127;
        if (listen == null && isLoopback) {
            listen = wildcards.get(address.isV6());
        }
        return Optional.ofNullable(listen);
    }
}
