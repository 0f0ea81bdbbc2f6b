package io.github.nginxlint.rules.header;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.config.ConfigTree;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Server;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which servers get the requests without a Host: on each address the one with the empty name, and where there is none
 * the default server (src/http/ngx_http_request.c, ngx_http_set_virtual_server).
 */
final class NamelessRequests {

    private static final Set<String> SERVER = Set.of("server");
    private static final Set<String> LISTEN = Set.of("listen");
    private static final Set<String> NAME = Set.of("server_name");

    private final Map<String, ConfigBlock> first = new HashMap<>();
    private final Map<String, ConfigBlock> marked = new HashMap<>();
    private final Map<String, ConfigBlock> nameless = new HashMap<>();
    private final Set<ConfigBlock> served = new HashSet<>();

    NamelessRequests(ConfigModel model) {
        model.servers().forEach(this::add);
        // a server that cannot be seen may stand before
        boolean seesAll = model.tree().kind() == ConfigTree.Kind.MAIN;
        for (ConfigBlock http : model.httpBlocks()) {
            seesAll &= http.gap(SERVER).isEmpty();
        }
        if (seesAll) {
            first.forEach((address, server) -> {
                ConfigBlock chosen = marked.getOrDefault(address, server);
                served.add(nameless.getOrDefault(address, chosen));
            });
        }
    }

    /** Whether a server is certain to get them. */
    boolean reach(Server server) {
        return served.contains(server.block());
    }

    private void add(Server server) {
        ConfigBlock block = server.block();
        boolean hasNoName = isNameless(block);
        List<ConfigNode> listens = block.named("listen");
        if (listens.isEmpty() && block.gap(LISTEN).isEmpty()) {
            put("*:80", block, false, hasNoName);
        }
        for (ConfigNode listen : listens) {
            put(address(listen.argument(0)), block, isMarked(listen), hasNoName);
        }
    }

    private void put(String address, ConfigBlock block, boolean isMarked, boolean hasNoName) {
        first.putIfAbsent(address, block);
        if (isMarked) {
            marked.putIfAbsent(address, block);
        }
        if (hasNoName) {
            nameless.putIfAbsent(address, block);
        }
    }

    private static boolean isMarked(ConfigNode listen) {
        for (int i = 1; i < listen.arguments().size(); i++) {
            if (listen.argument(i).equals("default_server")
                    || listen.argument(i).equals("default")) {
                return true;
            }
        }
        return false;
    }

    /** Whether it has the empty name: as one of its names, or because it has none. */
    private static boolean isNameless(ConfigBlock block) {
        List<ConfigNode> names = block.named("server_name");
        for (ConfigNode node : names) {
            for (int i = 0; i < node.arguments().size(); i++) {
                if (node.argument(i).isEmpty()) {
                    return true;
                }
            }
        }
        return names.isEmpty() && block.gap(NAME).isEmpty();
    }

    /** One text for the ways to write one address. */
    private static String address(String listen) {
        boolean isPort = !listen.isEmpty();
        for (int i = 0; i < listen.length(); i++) {
            isPort &= listen.charAt(i) >= '0' && listen.charAt(i) <= '9';
        }
        if (isPort) {
            return "*:" + listen;
        }
        if (listen.startsWith("0.0.0.0:")) {
            return "*:" + listen.substring("0.0.0.0:".length());
        }
        boolean hasPort = listen.indexOf(':', listen.lastIndexOf(']') + 1) >= 0;
        return hasPort ? listen : listen + ":80";
    }
}
