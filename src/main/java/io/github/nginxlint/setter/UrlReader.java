package io.github.nginxlint.setter;

import io.github.nginxlint.setter.Url.Inet;
import io.github.nginxlint.setter.Url.Ports;
import io.github.nginxlint.setter.Url.Refused;
import io.github.nginxlint.setter.Url.Socket;
import io.github.nginxlint.setter.Url.Use;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads addresses step by step as src/core/ngx_inet.c does; the order decides which error is said. */
final class UrlReader {

    /** The room for a path and the zero behind it (sockaddr_un of Linux). */
    private static final int SUN_PATH = 108;

    private static final int PORTS = 65535;

    private static final Refused INVALID_HOST = new Refused("invalid host");
    private static final Refused INVALID_PORT = new Refused("invalid port");
    private static final Refused INVALID_RANGE = new Refused("invalid port range");
    private static final Refused NO_HOST = new Refused("no host");

    private final String text;
    private final Use use;

    private UrlReader(String text, Use use) {
        this.text = text;
        this.use = use;
    }

    static Url read(String text, Use use) {
        UrlReader reader = new UrlReader(text, use);
        if (text.regionMatches(true, 0, "unix:", 0, 5)) {
            return reader.socket();
        }
        return text.startsWith("[") ? reader.inet6() : reader.inet();
    }

    private Url socket() {
        int end = use == Use.PEER_WITH_URI ? text.indexOf(':', 5) : -1;
        String path = text.substring(5, end < 0 ? text.length() : end);
        if (path.isEmpty()) {
            return new Refused("no path in the unix domain socket");
        }
        if (path.length() >= SUN_PATH || path.getBytes(StandardCharsets.UTF_8).length >= SUN_PATH) {
            return new Refused("too long path in the unix domain socket");
        }
        return new Socket(path, end < 0 ? "" : text.substring(end + 1));
    }

    private Url inet() {
        int uri = first(text.indexOf('/'), text.indexOf('?'));
        if (uri >= 0 && use != Use.PEER_WITH_URI) {
            return INVALID_HOST;
        }
        int last = uri < 0 ? text.length() : uri;
        int colon = text.indexOf(':');
        if (colon >= 0 && colon < last) {
            PortsOrError ports = ports(colon + 1, last);
            return ports.error() == null ? host(colon, ports.ports(), last) : ports.error();
        }
        if (use == Use.LISTEN) {
            Optional<Url> alone = portAlone();
            if (alone.isPresent()) {
                return alone.get();
            }
        }
        return host(last, Optional.empty(), last);
    }

    private Url host(int end, Optional<Ports> ports, int uri) {
        if (end == 0) {
            return NO_HOST;
        }
        String host = text.substring(0, end);
        boolean isAny = use == Use.LISTEN && host.equals("*");
        Optional<IpAddress> address = isAny ? Optional.of(IpAddress.ANY) : IpAddress.parseV4(host, 0, end);
        return new Inet(host, address, ports, text.substring(uri));
    }

    /** The value as a port, or a range of ports, without a host; empty when it is a host after all. */
    private Optional<Url> portAlone() {
        int dash = text.indexOf('-');
        long last = 0;
        if (dash >= 0) {
            last = Digits.parse(text, dash + 1, text.length());
            if (last == Digits.NONE) {
                return Optional.empty();
            }
        }
        long first = Digits.parse(text, 0, dash < 0 ? text.length() : dash);
        if (first == Digits.NONE) {
            return Optional.empty();
        }
        PortsOrError ports = ports(first, dash < 0 ? first : last);
        return Optional.of(
                ports.error() == null ? new Inet("", Optional.of(IpAddress.ANY), ports.ports(), "") : ports.error());
    }

    private Url inet6() {
        int bracket = text.indexOf(']');
        if (bracket < 0) {
            return INVALID_HOST;
        }
        int uri = text.indexOf('/', bracket);
        if (uri >= 0 && use != Use.PEER_WITH_URI) {
            return INVALID_HOST;
        }
        int last = uri < 0 ? text.length() : uri;
        Optional<Ports> ports = Optional.empty();
        if (bracket + 1 < last) {
            if (text.charAt(bracket + 1) != ':') {
                return INVALID_HOST;
            }
            PortsOrError written = ports(bracket + 2, last);
            if (written.error() != null) {
                return written.error();
            }
            ports = written.ports();
        }
        if (bracket == 1) {
            return NO_HOST;
        }
        Optional<IpAddress> address = Ipv6Reader.read(text.substring(1, bracket));
        return address.isEmpty()
                ? new Refused("invalid IPv6 address")
                : new Inet(text.substring(0, bracket + 1), address, ports, text.substring(last));
    }

    private PortsOrError ports(int start, int end) {
        int dash = use == Use.LISTEN ? text.indexOf('-', start) : -1;
        if (dash < 0) {
            long port = Digits.parse(text, start, end);
            return ports(port, port);
        }
        return ports(Digits.parse(text, start, dash), Digits.parse(text, dash + 1, end));
    }

    private static PortsOrError ports(long first, long last) {
        if (first < 1 || first > PORTS || last < 1 || last > PORTS) {
            return new PortsOrError(Optional.empty(), INVALID_PORT);
        }
        return first > last
                ? new PortsOrError(Optional.empty(), INVALID_RANGE)
                : new PortsOrError(Optional.of(new Ports((int) first, (int) last)), null);
    }

    /** The smaller of two positions, of which -1 is none. */
    private static int first(int a, int b) {
        return a < 0 || (b >= 0 && b < a) ? b : a;
    }
}
