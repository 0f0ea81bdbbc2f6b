package io.github.nginxlint.rules.php;

import io.github.nginxlint.backend.BackendAddress;
import io.github.nginxlint.backend.PoolValue;
import io.github.nginxlint.source.Place;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the pools of one php-fpm listen. A second pool with the same text is refused; one that comes to the same socket
 * or port in other words fails when php-fpm starts, but for two spellings of every IPv6 address: then both pools share
 * what they listen on (measured with php-fpm 8.2).
 */
final class SharedAddresses {

    private final Map<String, PoolValue<?>> byAddress = new HashMap<>();

    /**
     * Another pool's entry.
     *
     * @param place the entry
     * @param isSameText whether both have the same text
     */
    record Taken(Place place, boolean isSameText) {}

    /** Adds an address; gives the entry that is in its way. */
    Optional<Taken> take(BackendAddress address, PoolValue<?> entry) {
        Optional<PoolValue<?>> other = inTheWay(address, entry);
        byAddress.putIfAbsent(address.normalized(), entry);
        if (address instanceof BackendAddress.TcpSocket tcp) {
            byAddress.putIfAbsent("port " + tcp.port(), entry);
            if (isIpv4(tcp)) {
                byAddress.putIfAbsent("IPv4 port " + tcp.port(), entry);
            }
        }
        return other.map(found -> new Taken(found.place(), found.text().equals(entry.text())));
    }

    private Optional<PoolValue<?>> inTheWay(BackendAddress address, PoolValue<?> entry) {
        PoolValue<?> same = byAddress.get(address.normalized());
        if (!(address instanceof BackendAddress.TcpSocket tcp)) {
            return Optional.ofNullable(same);
        }
        if (same != null) {
            return isShared(tcp, same, entry) ? Optional.empty() : Optional.of(same);
        }
        return Optional.ofNullable(
                switch (host(tcp)) {
                    case "::" -> byAddress.get("port " + tcp.port());
                    case "0.0.0.0" -> first("[::]:", "IPv4 port ", tcp.port());
                    default ->
                        isIpv4(tcp) ? first("[::]:", "0.0.0.0:", tcp.port()) : byAddress.get("[::]:" + tcp.port());
                });
    }

    private @Nullable PoolValue<?> first(String one, String other, int port) {
        PoolValue<?> found = byAddress.get(one + port);
        return found == null ? byAddress.get(other + port) : found;
    }

    private static boolean isShared(BackendAddress.TcpSocket tcp, PoolValue<?> same, PoolValue<?> entry) {
        return host(tcp).equals("::") && !same.text().equals(entry.text());
    }

    private static String host(BackendAddress.TcpSocket tcp) {
        return tcp.host().orElse("::").toLowerCase(Locale.ROOT);
    }

    private static boolean isIpv4(BackendAddress.TcpSocket tcp) {
        return host(tcp).chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
    }
}
