package io.github.nginxlint.backend;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The addresses that may connect to a pool over TCP ({@code main/fastcgi.c} of php, fcgi_set_allowed_clients).
 *
 * @param entries what stands between the commas, blanks and all: php-fpm takes a blank as part of the address, and
 *     knows neither names nor networks
 */
public record AllowedClients(List<String> entries) {

    private static final String MAPPED = "::ffff:";

    public AllowedClients {
        entries = List.copyOf(entries);
    }

    static AllowedClients of(String text) {
        List<String> entries = new ArrayList<>();
        for (int from = 0; from <= text.length(); ) {
            int comma = text.indexOf(',', from);
            int to = comma < 0 ? text.length() : comma;
            entries.add(text.substring(from, to));
            from = to + 1;
        }
        return new AllowedClients(entries);
    }

    /** Whether a client with an address, which is a literal, is let in. */
    public boolean admits(String client) {
        HostAddress address = HostAddress.of(client);
        for (String entry : entries) {
            if (literal(entry).filter(address.text()::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** One spelling of an entry; empty for what php-fpm throws away. */
    private static Optional<String> literal(String entry) {
        HostAddress address = HostAddress.of(entry.startsWith(MAPPED) ? entry.substring(MAPPED.length()) : entry);
        return switch (address.kind()) {
            case LOOPBACK, ANY, OTHER -> Optional.of(address.text());
            case LOCALHOST, STAR, NAME -> Optional.empty();
        };
    }
}
