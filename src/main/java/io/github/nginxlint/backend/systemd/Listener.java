package io.github.nginxlint.backend.systemd;

import io.github.nginxlint.backend.BackendAddress;
import io.github.nginxlint.backend.BackendAddress.TcpSocket;
import io.github.nginxlint.backend.BackendAddress.UnixSocket;
import io.github.nginxlint.source.PathText;
import io.github.nginxlint.source.Place;
import java.util.Optional;

/**
 * An address that an application server listens on.
 *
 * @param address the address
 * @param wire what is spoken there
 * @param place where it is written
 * @param making who may connect to its socket, where that is known
 */
public record Listener(BackendAddress address, Wire wire, Place place, Optional<SocketMaking> making) {

    /** What is spoken on a connection. */
    public enum Wire {
        HTTP,
        HTTPS,
        UWSGI,
        OTHER
    }

    /** As a message shows it: a path, or host and port. */
    public String shown() {
        if (address instanceof UnixSocket socket) {
            return socket.path();
        }
        return address instanceof TcpSocket tcp && tcp.host().isEmpty()
                ? String.valueOf(tcp.port())
                : address.normalized();
    }

    /** As nginx connects to it from the same machine. */
    public Optional<String> asNginxWrites() {
        if (address instanceof UnixSocket socket) {
            return socket.isAbsolute() ? Optional.of("unix:" + socket.path()) : Optional.empty();
        }
        if (!(address instanceof TcpSocket tcp)) {
            return Optional.empty();
        }
        String host = tcp.host().orElse("0.0.0.0");
        return switch (host) {
            case "0.0.0.0", "::", "" -> Optional.of("127.0.0.1:" + tcp.port());
            default -> Optional.of((host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + tcp.port());
        };
    }

    /** A socket below the directory that the program starts in; empty where that is not known. */
    static Optional<BackendAddress> socket(String path, Optional<String> directory) {
        if (path.startsWith("@") || path.isEmpty()) {
            return Optional.empty();
        }
        return PathText.isAbsolute(path)
                ? Optional.of(new UnixSocket(path))
                : directory.map(base -> new UnixSocket(PathText.join(base, path)));
    }

    /** Host and port; no host stands for all addresses of IPv4, and nothing before the colon too. */
    static Optional<BackendAddress> tcp(String host, String port) {
        Optional<Integer> number = Numbers.parse(port).filter(value -> value > 0 && value < 65_536);
        boolean isBracketed = host.length() > 1 && host.startsWith("[") && host.endsWith("]");
        String plain = isBracketed ? host.substring(1, host.length() - 1) : host;
        return number.map(value -> new TcpSocket(Optional.of(plain.isEmpty() ? "0.0.0.0" : plain), value));
    }

    /** {@code HOST:PORT}, the host maybe in brackets. */
    static Optional<BackendAddress> hostAndPort(String text) {
        int colon = text.lastIndexOf(':');
        return colon < 0 || text.indexOf(']') > colon
                ? Optional.empty()
                : tcp(text.substring(0, colon), text.substring(colon + 1));
    }
}
