package io.github.nginxlint.backend;

import java.util.Locale;
import java.util.Optional;

/** Where a backend listens, or where nginx looks for one. */
public sealed interface BackendAddress
        permits BackendAddress.UnixSocket, BackendAddress.TcpSocket, BackendAddress.Unusable {

    /** The one form that two names of the same address share; compare this. */
    String normalized();

    /**
     * A socket in the file system.
     *
     * @param path as written; relative to php-fpm's prefix when it does not start with a slash
     */
    record UnixSocket(String path) implements BackendAddress {

        @Override
        public String normalized() {
            return SocketPath.normalize(path);
        }

        /** Whether the path does not depend on how the program was built. */
        public boolean isAbsolute() {
            return path.startsWith("/");
        }
    }

    /**
     * A TCP port.
     *
     * @param host without brackets; empty for every address of the machine
     * @param port 1 to 65535
     */
    record TcpSocket(Optional<String> host, int port) implements BackendAddress {

        @Override
        public String normalized() {
            String name = host.orElse("::").toLowerCase(Locale.ROOT);
            return (name.indexOf(':') >= 0 ? "[" + name + "]" : name) + ":" + port;
        }
    }

    /**
     * An address that the program refuses.
     *
     * @param text as written
     * @param reason why, for people
     */
    record Unusable(String text, String reason) implements BackendAddress {

        @Override
        public String normalized() {
            return text;
        }
    }

    /**
     * Reads a pool's {@code listen}: with a colon it is host and port, digits alone are a port on every address, all
     * else is a path ({@code sapi/fpm/fpm/fpm_sockets.c}).
     *
     * @param prefix the pool's {@code prefix}, under which a relative path lies
     */
    static BackendAddress ofFpm(String listen, Optional<String> prefix) {
        int colon = listen.lastIndexOf(':');
        if (colon < 0 && FpmNumbers.allDigits(listen)) {
            return tcp(listen, Optional.empty(), listen);
        }
        if (colon < 0) {
            boolean relative = !listen.startsWith("/") && prefix.isPresent();
            return new UnixSocket(relative ? prefix.get() + "/" + listen : listen);
        }
        String host = unbracketed(listen.substring(0, colon));
        if (listen.regionMatches(true, 0, "unix:", 0, 5)) {
            return new Unusable(listen, "\"unix:\" is nginx's way to write it, php-fpm takes the path alone");
        }
        return host.isEmpty()
                ? new Unusable(listen, "no host before the colon")
                : tcp(listen, Optional.of(host), listen.substring(colon + 1));
    }

    /**
     * Reads an address as nginx does ({@code src/core/ngx_inet.c} ngx_parse_url); empty when it holds a variable, or
     * is the name of an upstream or of a host without a port.
     */
    static Optional<BackendAddress> ofNginx(String address) {
        if (address.indexOf('$') >= 0) {
            return Optional.empty();
        }
        if (address.regionMatches(true, 0, "unix:", 0, 5)) {
            return Optional.of(new UnixSocket(address.substring(5)));
        }
        int colon = address.lastIndexOf(':');
        if (colon <= 0 || address.indexOf(']') > colon) {
            return Optional.empty();
        }
        return Optional.of(
                tcp(address, Optional.of(unbracketed(address.substring(0, colon))), address.substring(colon + 1)));
    }

    /** Whether a connection of nginx to the address ends at this listening address. */
    default AddressMatch matches(String nginxAddress) {
        return ofNginx(nginxAddress)
                .map(target -> AddressComparison.compare(this, target))
                .orElse(AddressMatch.UNKNOWN);
    }

    private static BackendAddress tcp(String text, Optional<String> host, String port) {
        boolean digits = !port.isEmpty() && port.length() <= 9 && FpmNumbers.allDigits(port);
        int number = digits ? Integer.parseInt(port) : 0;
        return number < 1 || number > 65535
                ? new Unusable(text, "\"" + port + "\" is not a port")
                : new TcpSocket(host, number);
    }

    private static String unbracketed(String host) {
        boolean brackets = host.length() > 1 && host.startsWith("[") && host.endsWith("]");
        return brackets ? host.substring(1, host.length() - 1) : host;
    }
}
