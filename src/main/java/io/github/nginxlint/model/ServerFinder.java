package io.github.nginxlint.model;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.config.ConfigTree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Finds the servers of http with their locations and passes. */
final class ServerFinder {

    private final List<Location> locations = new ArrayList<>();
    private final List<Pass> passes = new ArrayList<>();

    private ServerFinder() {}

    static List<Server> find(ConfigTree tree, List<ConfigBlock> httpBlocks) {
        List<Server> servers = new ArrayList<>();
        for (ConfigBlock http : httpBlocks) {
            for (ConfigNode node : http.named("server")) {
                node.block().ifPresent(block -> servers.add(server(Optional.of(node), block)));
            }
        }
        if (isInsideServer(tree)) {
            servers.add(server(Optional.empty(), tree.top()));
        }
        return servers;
    }

    private static boolean isInsideServer(ConfigTree tree) {
        return tree.kind() == ConfigTree.Kind.FRAGMENT
                && tree.context()
                        .map(c -> c.size() > 1
                                && c.get(0).equals("http")
                                && c.get(1).equals("server"))
                        .orElse(false);
    }

    private static Server server(Optional<ConfigNode> node, ConfigBlock block) {
        ServerFinder finder = new ServerFinder();
        finder.walk(block);
        return new Server(node, block, finder.locations, finder.passes);
    }

    /** A block still to be walked, with the location around it. */
    private record Pending(ConfigBlock block, Optional<Location> location, int next) {}

    // an explicit stack: nesting is as deep as the input wants
    private void walk(ConfigBlock top) {
        Deque<Pending> stack = new ArrayDeque<>();
        stack.push(new Pending(top, Optional.empty(), 0));
        while (!stack.isEmpty()) {
            Pending pending = stack.pop();
            List<ConfigNode> nodes = pending.block().nodes();
            for (int i = pending.next(); i < nodes.size(); i++) {
                ConfigNode node = nodes.get(i);
                Optional<ConfigBlock> inner = node.block();
                if (inner.isPresent()) {
                    stack.push(new Pending(pending.block(), pending.location(), i + 1));
                    stack.push(new Pending(inner.get(), locationOf(node, inner.get(), pending.location()), 0));
                    break;
                }
                addPass(node, pending.location());
            }
        }
    }

    private Optional<Location> locationOf(ConfigNode node, ConfigBlock block, Optional<Location> around) {
        if (!node.name().equals("location")) {
            return around;
        }
        Location location = new Location(node, Matcher.of(node), block);
        locations.add(location);
        return Optional.of(location);
    }

    private void addPass(ConfigNode node, Optional<Location> location) {
        Optional<Protocol> protocol = Protocol.ofPass(node.name());
        if (protocol.isPresent() && !node.arguments().isEmpty()) {
            passes.add(Pass.of(node, protocol.get(), location));
        }
    }
}
