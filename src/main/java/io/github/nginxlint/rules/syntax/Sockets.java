package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.setter.Url;
import io.github.nginxlint.syntax.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The addresses that servers listen on, each with its servers, as far as that can be told without asking for a name
 * (src/http/ngx_http.c, ngx_http_add_listen).
 */
final class Sockets {

    /** A configuration with more has ranges of ports that nobody would write. */
    private static final int MOST = 100_000;

    private static final Set<String> LISTEN = Set.of("listen");

    private final Map<String, Socket> byAddress = new LinkedHashMap<>();

    /** Ports on which a name is listened for: whose address it is the machine decides. */
    private final Set<Integer> unclear = new HashSet<>();

    private int ports;
    private boolean isKnown = true;

    private Sockets() {}

    /** An address. */
    static final class Socket {

        private final int port;
        private final List<ConfigNode> servers = new ArrayList<>(1);
        private ConfigNode first;
        private boolean isDefaultSet;
        private boolean ssl;
        private boolean quic;

        private Socket(int port, ConfigNode first) {
            this.port = port;
            this.first = first;
        }

        /** The server that answers when no other is meant. */
        ConfigNode defaultServer() {
            return first;
        }

        /** Its servers in order. */
        List<ConfigNode> servers() {
            return servers;
        }

        boolean isSsl() {
            return ssl;
        }

        boolean isQuic() {
            return quic;
        }

        private void add(ConfigNode server, Set<String> flags) {
            servers.add(server);
            boolean isDefault = flags.contains("default_server") || flags.contains("default");
            if (isDefault && !isDefaultSet) {
                first = server;
                isDefaultSet = true;
            }
            ssl |= flags.contains("ssl");
            quic |= flags.contains("quic");
        }
    }

    /**
     * The addresses of all servers; nothing when one of them may be missing.
     *
     * @param servers the servers of a part, in order
     * @param defaultPort of an address without port; 0 when nginx refuses such
     */
    static Collection<Socket> of(List<ConfigNode> servers, int defaultPort) {
        Sockets sockets = new Sockets();
        for (ConfigNode server : servers) {
            Optional<ConfigBlock> block = server.block();
            if (block.isEmpty() || block.get().gap(LISTEN).isPresent()) {
                return List.of();
            }
            List<ConfigNode> listens = block.get().named("listen");
            for (ConfigNode listen : listens) {
                sockets.add(listen, server, defaultPort);
            }
            if (listens.isEmpty() && defaultPort > 0) {
                sockets.put("0.0.0.0:" + defaultPort, defaultPort, server, Set.of());
            }
        }
        return sockets.known();
    }

    private Collection<Socket> known() {
        if (!isKnown) {
            return List.of();
        }
        List<Socket> known = new ArrayList<>();
        for (Socket socket : byAddress.values()) {
            if (!unclear.contains(socket.port)) {
                known.add(socket);
            }
        }
        return known;
    }

    private void add(ConfigNode listen, ConfigNode server, int defaultPort) {
        Set<String> flags = new HashSet<>();
        isKnown &= !listen.isConditional();
        for (Word word : listen.arguments()) {
            isKnown &= !word.isOpaque();
            flags.add(word.value());
        }
        if (!isKnown || !listen.isReached()) {
            return;
        }
        String type = flags.contains("quic") || flags.contains("udp") ? "/udp" : "";
        Url url = Url.parse(listen.argument(0), Url.Use.LISTEN);
        if (url instanceof Url.Socket socket) {
            put(socket.path() + type, -1, server, flags);
        } else if (url instanceof Url.Inet inet) {
            int first = inet.port(defaultPort);
            int last = inet.ports().map(Url.Ports::last).orElse(first);
            ports += last - first + 1;
            isKnown &= ports <= MOST;
            for (int port = first; isKnown && port <= last; port++) {
                if (inet.address().isPresent()) {
                    put(inet.address().get().text() + ":" + port + type, port, server, flags);
                } else {
                    unclear.add(port);
                }
            }
        }
    }

    private void put(String address, int port, ConfigNode server, Set<String> flags) {
        Socket socket = byAddress.get(address);
        if (socket == null) {
            socket = new Socket(port, server);
            byAddress.put(address, socket);
        }
        socket.add(server, flags);
    }
}
