package io.github.nginxlint.rules.upstream;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.syntax.Word;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The names of the servers of one address, and which of them a host name means (src/http/ngx_http_request.c,
 * ngx_http_find_virtual_server; src/core/ngx_hash.c, ngx_hash_find_combined).
 */
final class ServerNames {

    private static final int LONGEST_NAME = 300;

    private final ConfigBlock defaultServer;
    private final Map<String, ConfigBlock> exact = new HashMap<>();
    /** By what follows the star, with its dot. */
    private final Map<String, ConfigBlock> endings = new HashMap<>();
    /** By what stands before the star, with its dot. */
    private final Map<String, ConfigBlock> beginnings = new HashMap<>();
    /** Whether a name is there of which it is not known what it means. */
    private boolean isOpen;

    ServerNames(Collection<ConfigBlock> servers, ConfigBlock defaultServer) {
        this.defaultServer = defaultServer;
        for (ConfigBlock server : servers) {
            for (ConfigNode node : server.named("server_name")) {
                for (Word word : node.arguments()) {
                    add(word.value().toLowerCase(Locale.ROOT), server);
                }
            }
        }
    }

    private void add(String name, ConfigBlock server) {
        if (name.startsWith("~") || name.indexOf('$') >= 0 || name.length() > LONGEST_NAME) {
            isOpen = true;
        } else if (name.startsWith("*.")) {
            endings.putIfAbsent(name.substring(1), server);
        } else if (name.startsWith(".")) {
            exact.putIfAbsent(name.substring(1), server);
            endings.putIfAbsent(name, server);
        } else if (name.endsWith(".*")) {
            beginnings.putIfAbsent(name.substring(0, name.length() - 1), server);
        } else {
            exact.putIfAbsent(name, server);
        }
    }

    /** The server that answers for a host; empty where a regular expression may take it. */
    Optional<ConfigBlock> answering(String host) {
        ConfigBlock found = exact.get(host);
        for (int dot = host.indexOf('.'); found == null && dot >= 0; dot = host.indexOf('.', dot + 1)) {
            found = endings.get(host.substring(dot));
        }
        for (int dot = host.lastIndexOf('.'); found == null && dot > 0; dot = host.lastIndexOf('.', dot - 1)) {
            found = beginnings.get(host.substring(0, dot + 1));
        }
        if (found != null) {
            return Optional.of(found);
        }
        return isOpen ? Optional.empty() : Optional.of(defaultServer);
    }
}
