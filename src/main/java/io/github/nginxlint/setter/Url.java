package io.github.nginxlint.setter;

import java.util.Optional;

/**
 * Where to listen or whom to connect to, as nginx reads it (src/core/ngx_inet.c, ngx_parse_url). Names are left
 * unresolved: whether they resolve is up to the machine.
 */
public sealed interface Url {

    /** What may stand in it. */
    enum Use {
        /** {@code *}, a port alone and ranges of ports are read as such; no URI (ngx_url_t.listen) */
        LISTEN,
        /** a host, with or without a port; no URI */
        PEER,
        /** the same, followed by a URI or arguments (ngx_url_t.uri_part) */
        PEER_WITH_URI
    }

    /**
     * One that nginx does not take.
     *
     * @param error its word for it: {@code invalid port}
     */
    record Refused(String error) implements Url {}

    /**
     * A unix socket.
     *
     * @param path as written, never empty
     * @param uri what follows the second colon; empty where there is none or it is not looked for
     */
    record Socket(String path, String uri) implements Url {}

    /**
     * A host.
     *
     * @param host as written, an IPv6 address in its brackets; empty for a port alone, in a listen
     * @param address the address; empty for a name, which nginx resolves
     * @param ports the ports, where they are written
     * @param uri what follows; empty where there is nothing
     */
    record Inet(String host, Optional<IpAddress> address, Optional<Ports> ports, String uri) implements Url {

        /** The port it comes to. */
        public int port(int defaultPort) {
            return ports.isPresent() ? ports.get().first() : defaultPort;
        }
    }

    /**
     * Ports one after the other.
     *
     * @param first 1 to 65535
     * @param last the same as the first where no range is written
     */
    record Ports(int first, int last) {}

    /** Reads any text. */
    static Url parse(String text, Use use) {
        return UrlReader.read(text, use);
    }
}
