package io.github.nginxlint.model;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A protocol that nginx speaks to an upstream, named as its directives begin. */
public enum Protocol {
    PROXY("proxy"),
    FASTCGI("fastcgi"),
    UWSGI("uwsgi"),
    SCGI("scgi"),
    GRPC("grpc"),
    MEMCACHED("memcached");

    private final String prefix;
    // the same few are asked for at every block
    @SuppressWarnings("ImmutableEnumChecker")
    private final Map<String, String> directives = new ConcurrentHashMap<>();

    Protocol(String prefix) {
        this.prefix = prefix;
    }

    /**
     * The directive of this protocol: {@code directive("read_timeout")} is {@code proxy_read_timeout}.
     *
     * @param suffix one of those that the program knows, not what a configuration holds: it is remembered
     */
    public String directive(String suffix) {
        String known = directives.get(suffix);
        if (known == null) {
            known = prefix + "_" + suffix;
            directives.put(suffix, known);
        }
        return known;
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
