package io.github.nginxlint.rules.compose;

import io.github.nginxlint.model.ProxyTarget.Host;

/** Hosts that are the very machine, or container, that connects. */
final class Loopback {

    private Loopback() {}

    static boolean is(Host host) {
        String name = host.name();
        return name.equalsIgnoreCase("localhost")
                || name.equals("[::1]")
                || name.equals("0.0.0.0")
                || (host.isIpAddress() && name.startsWith("127."));
    }
}
