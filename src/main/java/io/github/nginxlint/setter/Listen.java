package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A {@code listen} that nginx takes.
 *
 * @param family whose it is
 * @param url where
 * @param parameters those it has
 */
public record Listen(ListenFamily family, Url url, Set<ListenParameter> parameters) {

    public Listen {
        parameters = Set.copyOf(parameters);
    }

    static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        new ListenReader(directive, target, complaints).read();
    }

    /** Reads one; empty when nginx refuses it, or a template fills part of it in. */
    public static Optional<Listen> of(Handled directive, TargetVersion target) {
        return directive.hasPlaceholder()
                ? Optional.empty()
                : new ListenReader(directive, target, complaint -> {}).read();
    }

    /** Whether it makes its server the one for requests that no name fits. */
    public boolean isDefault() {
        return parameters.contains(ListenParameter.DEFAULT_SERVER) || parameters.contains(ListenParameter.DEFAULT);
    }

    /** Whether it sets options of the socket, which only one {@code listen} of an address may do (lsopt.set). */
    public boolean setsOptions() {
        for (ListenParameter parameter : parameters) {
            switch (parameter) {
                case DEFAULT_SERVER, DEFAULT, SSL, HTTP2, SPDY, QUIC, UDP, PROXY_PROTOCOL, ACCEPT_FILTER -> {}
                default -> {
                    return true;
                }
            }
        }
        return false;
    }

    /** The protocols spoken, as bits that nginx compares between the {@code listen} of an address. */
    public int protocols() {
        return (parameters.contains(ListenParameter.PROXY_PROTOCOL) ? 1 : 0)
                | (parameters.contains(ListenParameter.SSL) ? 2 : 0)
                | (parameters.contains(ListenParameter.HTTP2) ? 4 : 0);
    }

    /** Whether it has the parameter {@code http2}, which counts for all servers of its address. */
    public boolean hasHttp2() {
        return parameters.contains(ListenParameter.HTTP2);
    }

    /** Whether it is for datagrams: a socket apart from the one of the same address for streams. */
    public boolean isDatagram() {
        return parameters.contains(ListenParameter.UDP) || parameters.contains(ListenParameter.QUIC);
    }

    /** How many addresses it listens on; 0 when that is a matter of resolving a name. */
    public int count() {
        if (url instanceof Url.Inet inet) {
            return inet.address().isEmpty()
                    ? 0
                    : inet.ports()
                            .map(ports -> ports.last() - ports.first() + 1)
                            .orElse(1);
        }
        return 1;
    }

    /** The addresses as nginx writes them: {@code 0.0.0.0:80}, {@code [::1]:443}, {@code unix:/run/a}. */
    public List<String> addresses() {
        if (url instanceof Url.Socket socket) {
            return List.of("unix:" + socket.path());
        }
        List<String> found = new ArrayList<>(count());
        if (url instanceof Url.Inet inet && inet.address().isPresent()) {
            IpAddress address = inet.address().get();
            String text = address.isV6() ? "[" + address.text() + "]:" : address.text() + ":";
            int first = inet.port(family.defaultPort());
            for (int i = 0; i < count(); i++) {
                found.add(text + (first + i));
            }
        }
        return found;
    }
}
