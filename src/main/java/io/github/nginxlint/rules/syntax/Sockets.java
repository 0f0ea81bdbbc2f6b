package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.setter.IpAddress;
import io.github.nginxlint.setter.Url;
import io.github.nginxlint.syntax.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The addresses that servers listen on, each with its servers, as far as that can be told without asking for a name
 * (src/http/ngx_http.c, ngx_http_add_listen).
 */
final class Sockets {

    /** A configuration with more has ranges of ports that nobody would write. */
    private static final int MOST = 100_000;

    private static final Set<String> LISTEN = Set.of("listen");

    /** What makes nginx open a socket for the address, though there is one for all addresses of the port. */
    private static final Set<String> BINDING = Set.of(
            "bind",
            "setfib",
            "fastopen",
            "backlog",
            "rcvbuf",
            "sndbuf",
            "accept_filter",
            "deferred",
            "ipv6only",
            "reuseport",
            "so_keepalive",
            "multipath");

    private final Map<String, Socket> byAddress = new LinkedHashMap<>();

    /** Ports on which a name is listened for: whose address it is the machine decides. */
    private final Set<Integer> unclear = new HashSet<>();

    private int ports;
    private boolean isKnown = true;

    private Sockets() {}

    /**
     * What is listened on.
     *
     * @param text one spelling for all of the same address
     * @param port 1 to 65535; -1 for a socket in the file system
     * @param group the family, type and port: in a group one socket can serve all
     * @param isWildcard whether it stands for every address
     */
    private record Address(String text, int port, String group, boolean isWildcard) {

        static Address of(IpAddress ip, int port, String type) {
            String group = (ip.isV6() ? "6 " : "4 ") + port + type;
            return new Address(ip.text() + ":" + port + type, port, group, ip.isWildcard());
        }
    }

    /** An address. */
    static final class Socket {

        private final int port;
        private final String group;
        private final boolean isWildcard;
        private final List<ConfigNode> servers = new ArrayList<>(1);
        private ConfigNode first;
        private boolean isDefaultSet;
        private boolean ssl;
        private boolean quic;
        private boolean isBound;

        private Socket(Address address, ConfigNode first) {
            this.port = address.port;
            this.group = address.group;
            this.isWildcard = address.isWildcard;
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
            for (String flag : flags) {
                int equals = flag.indexOf('=');
                isBound |= BINDING.contains(equals < 0 ? flag : flag.substring(0, equals));
            }
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
        sockets.addAll(servers, defaultPort);
        return sockets.known();
    }

    /** How many sockets nginx opens for them; empty when that cannot be told. */
    static OptionalInt count(List<ConfigNode> servers, int defaultPort) {
        Sockets sockets = new Sockets();
        sockets.addAll(servers, defaultPort);
        if (!sockets.isKnown || !sockets.unclear.isEmpty()) {
            return OptionalInt.empty();
        }
        Set<String> wild = new HashSet<>();
        for (Socket socket : sockets.byAddress.values()) {
            if (socket.isWildcard) {
                wild.add(socket.group);
            }
        }
        int count = 0;
        for (Socket socket : sockets.byAddress.values()) {
            count += socket.isWildcard || socket.isBound || !wild.contains(socket.group) ? 1 : 0;
        }
        return OptionalInt.of(count);
    }

    private void addAll(List<ConfigNode> servers, int defaultPort) {
        for (ConfigNode server : servers) {
            Optional<ConfigBlock> block = server.block();
            isKnown &= !server.isConditional();
            if (block.isEmpty() || block.get().gap(LISTEN).isPresent()) {
                isKnown = false;
                return;
            }
            List<ConfigNode> listens = block.get().named("listen");
            for (ConfigNode listen : listens) {
                add(listen, server, defaultPort);
            }
            if (listens.isEmpty() && defaultPort > 0) {
                put(Address.of(IpAddress.ANY, defaultPort, ""), server, Set.of());
            }
        }
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
        if (!isKnown || !listen.isReached() || listen.arguments().isEmpty()) {
            return;
        }
        String type = flags.contains("quic") || flags.contains("udp") ? "/udp" : "";
        Url url = Url.parse(listen.argument(0), Url.Use.LISTEN);
        if (url instanceof Url.Socket socket) {
            String text = socket.path() + type;
            put(new Address(text, -1, text, false), server, flags);
        } else if (url instanceof Url.Inet inet) {
            addPorts(inet, type, server, flags, defaultPort);
        } else {
            isKnown = false;
        }
    }

    private void addPorts(Url.Inet inet, String type, ConfigNode server, Set<String> flags, int defaultPort) {
        int first = inet.port(defaultPort);
        int last = inet.ports().map(Url.Ports::last).orElse(first);
        ports += last - first + 1;
        isKnown &= ports <= MOST;
        for (int port = first; isKnown && port <= last; port++) {
            if (inet.address().isPresent()) {
                put(Address.of(inet.address().get(), port, type), server, flags);
            } else {
                unclear.add(port);
            }
        }
    }

    private void put(Address address, ConfigNode server, Set<String> flags) {
        Socket socket = byAddress.get(address.text);
        if (socket == null) {
            socket = new Socket(address, server);
            byAddress.put(address.text, socket);
        }
        socket.add(server, flags);
    }
}
