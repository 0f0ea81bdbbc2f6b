package io.github.nginxlint.model;

import java.util.Optional;

/** A protocol that nginx speaks to an upstream, named as its directives begin. */
public enum Protocol {
    PROXY("proxy"),
    FASTCGI("fastcgi"),
    UWSGI("uwsgi"),
    SCGI("scgi"),
    GRPC("grpc"),
    MEMCACHED("memcached");

    private final String prefix;

    Protocol(String prefix) {
        this.prefix = prefix;
    }

    /** The directive of this protocol: {@code directive("read_timeout")} is {@code proxy_read_timeout}. */
    public String directive(String suffix) {
        return prefix + "_" + suffix;
    }

    /** The protocol whose {@code *_pass} directive this is. */
    public static Optional<Protocol> ofPass(String directive) {
        if (directive.endsWith("_pass")) {
            for (Protocol protocol : values()) {
                if (directive.length() == protocol.prefix.length() + 5 && directive.startsWith(protocol.prefix)) {
                    return Optional.of(protocol);
                }
            }
        }
        return Optional.empty();
    }
}
