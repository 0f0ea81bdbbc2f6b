package io.github.nginxlint.rules.upstream;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.setter.Listen;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An address that http servers of the configuration listen on (src/http/ngx_http.c, ngx_http_add_addresses). */
final class OwnAddress {

    private static final int PROXY_PROTOCOL = 1;
    private static final int SSL = 2;
    private static final int HTTP2 = 4;

    private static final List<String> PROTOCOLS = List.of("ssl", "http2", "proxy_protocol");

    private final String text;
    private final ConfigNode first;
    private final Set<ConfigBlock> servers = new LinkedHashSet<>(2);
    private @Nullable ConfigBlock defaultServer;
    private @Nullable ServerNames names;
    private final Map<String, ConfigNode> asking = new HashMap<>(0);
    private int protocols;

    OwnAddress(String text, ConfigNode first) {
        this.text = text;
        this.first = first;
    }

    void add(ConfigNode listen, Listen read) {
        servers.add(listen.parent());
        // what one listen says of the protocols holds for all of the address
        protocols |= read.protocols();
        for (String word : PROTOCOLS) {
            if (ServerParameters.has(listen, word)) {
                asking.putIfAbsent(word, listen);
            }
        }
        defaultServer = read.isDefault() && defaultServer == null ? listen.parent() : defaultServer;
    }

    /** As nginx writes it. */
    String text() {
        return text;
    }

    /** The first {@code listen} that names it. */
    ConfigNode first() {
        return first;
    }

    /** The first {@code listen} that asks for the protocol which a pass does not fit; the first of all without one. */
    ConfigNode listenWith(String word) {
        return asking.getOrDefault(word, first);
    }

    boolean isProxyProtocol() {
        return (protocols & PROXY_PROTOCOL) != 0;
    }

    boolean isSsl() {
        return (protocols & SSL) != 0;
    }

    boolean isHttp2() {
        return (protocols & HTTP2) != 0;
    }

    /** The bodies of its servers, in order. */
    Set<ConfigBlock> servers() {
        return Collections.unmodifiableSet(servers);
    }

    /** The server for names that no other has. */
    ConfigBlock defaultServer() {
        return defaultServer == null ? first.parent() : defaultServer;
    }

    /** The server that answers for a host without port, in lower case; empty where that cannot be known. */
    Optional<ConfigBlock> answering(String host) {
        ServerNames known = names;
        if (known == null) {
            known = new ServerNames(servers, defaultServer());
            names = known;
        }
        return known.answering(host);
    }
}
