package io.github.nginxlint.backend;

/** Whether a connection to one address ends at another that something listens on, both on the same machine. */
final class AddressComparison {

    private AddressComparison() {}

    static AddressMatch compare(BackendAddress listening, BackendAddress target) {
        if (target instanceof BackendAddress.UnixSocket path) {
            return unix(listening, path);
        }
        if (target instanceof BackendAddress.TcpSocket to && listening instanceof BackendAddress.TcpSocket at) {
            return to.port() == at.port() ? hosts(host(at), host(to)) : AddressMatch.NO_MATCH;
        }
        // nginx refuses the target, or nothing listens on TCP
        return target instanceof BackendAddress.Unusable ? AddressMatch.UNKNOWN : AddressMatch.NO_MATCH;
    }

    /** Whether the address is on nginx's own machine for sure. */
    static boolean isLocal(BackendAddress target) {
        if (target instanceof BackendAddress.UnixSocket path) {
            return path.isAbsolute();
        }
        return target instanceof BackendAddress.TcpSocket tcp
                && isLocal(host(tcp).kind());
    }

    private static boolean isLocal(HostAddress.Kind kind) {
        return kind == HostAddress.Kind.LOOPBACK || kind == HostAddress.Kind.LOCALHOST;
    }

    private static HostAddress host(BackendAddress.TcpSocket socket) {
        // a port alone is bound to [::], which takes IPv4 as well (fpm_sockets.c)
        return HostAddress.of(socket.host().orElse("::"));
    }

    private static AddressMatch unix(BackendAddress listening, BackendAddress.UnixSocket target) {
        if (!(listening instanceof BackendAddress.UnixSocket socket)) {
            return AddressMatch.NO_MATCH;
        }
        if (socket.isAbsolute() && target.isAbsolute()) {
            return socket.normalized().equals(target.normalized()) ? AddressMatch.MATCH : AddressMatch.NO_MATCH;
        }
        // a relative path lies under a prefix that is not known here
        return SocketPath.name(socket.path()).equals(SocketPath.name(target.path()))
                ? AddressMatch.UNKNOWN
                : AddressMatch.NO_MATCH;
    }

    private static AddressMatch hosts(HostAddress at, HostAddress to) {
        if (at.kind() != HostAddress.Kind.STAR && at.text().equals(to.text())) {
            return AddressMatch.MATCH;
        }
        return switch (at.kind()) {
            case NAME -> AddressMatch.UNKNOWN;
            case STAR -> to.kind() == HostAddress.Kind.OTHER ? AddressMatch.NO_MATCH : AddressMatch.UNKNOWN;
            case ANY -> any(at, to);
            case LOCALHOST -> localhost(to);
            case LOOPBACK, OTHER -> literal(at, to);
        };
    }

    private static AddressMatch any(HostAddress at, HostAddress to) {
        if (!at.ipv6() && to.ipv6()) {
            return AddressMatch.NO_MATCH;
        }
        return isLocal(to.kind()) || to.kind() == HostAddress.Kind.ANY ? AddressMatch.MATCH : AddressMatch.UNKNOWN;
    }

    // which of 127.0.0.1 and ::1 the name has, and in which order, is up to /etc/hosts; the first is there everywhere
    private static AddressMatch localhost(HostAddress other) {
        if (other.kind() == HostAddress.Kind.OTHER) {
            return AddressMatch.NO_MATCH;
        }
        if (other.kind() != HostAddress.Kind.LOOPBACK || other.ipv6()) {
            return AddressMatch.UNKNOWN;
        }
        return other.text().equals("127.0.0.1") ? AddressMatch.MATCH : AddressMatch.NO_MATCH;
    }

    private static AddressMatch literal(HostAddress at, HostAddress to) {
        return switch (to.kind()) {
            case LOCALHOST -> localhost(at);
            case LOOPBACK, OTHER -> AddressMatch.NO_MATCH;
            case ANY, STAR, NAME -> AddressMatch.UNKNOWN;
        };
    }
}
