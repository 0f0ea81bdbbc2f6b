package io.github.nginxlint.rules.buffer;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.config.ConfigTree;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.setter.Listen;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The addresses without TLS, where a request is the default server's until its Host header is read. */
final class SharedListens {

    /** Ranges of ports make many addresses of few words. */
    private static final int MOST_ADDRESSES = 100_000;

    /** What a server without {@code listen} listens on. */
    private static final String DEFAULT = "0.0.0.0:80";

    /** The bit of TLS among the protocols of a {@code listen}. */
    private static final int TLS = 2;

    private final Map<String, Found> addresses = new HashMap<>();
    private final Map<ConfigBlock, List<String>> ofServer = new HashMap<>();
    private int count;

    private SharedListens() {}

    /**
     * An address.
     *
     * @param text as nginx writes it
     * @param defaultServer the body of the server whose settings count at first
     */
    record Address(String text, ConfigBlock defaultServer) {}

    /** What is known of an address so far. */
    private static final class Found {
        private final ConfigBlock first;
        private boolean isPlain = true;
        private Optional<ConfigBlock> named = Optional.empty();

        Found(ConfigBlock first) {
            this.first = first;
        }
    }

    /** All of them; empty when one cannot be known. */
    static Optional<SharedListens> of(RuleContext context) {
        ConfigModel model = context.model();
        SharedListens listens = new SharedListens();
        Map<ConfigNode, Handled> handled = new HashMap<>();
        for (Handled listen : model.handled("listen")) {
            handled.put(listen.node(), listen);
        }
        boolean isKnown = model.tree().kind() == ConfigTree.Kind.MAIN
                && model.tree().top().gap(Set.of("http")).isEmpty();
        for (ConfigBlock http : model.httpBlocks()) {
            isKnown &= http.gap(Set.of("server")).isEmpty();
        }
        for (Server server : model.servers()) {
            isKnown = isKnown && listens.add(server, handled, context);
        }
        return isKnown ? Optional.of(listens) : Optional.empty();
    }

    private boolean add(Server server, Map<ConfigNode, Handled> handled, RuleContext context) {
        ConfigBlock block = server.block();
        boolean isKnown = block.gap(Set.of("listen")).isEmpty()
                && server.node().map(node -> !node.isConditional()).orElse(false);
        if (block.named("listen").isEmpty()) {
            join(DEFAULT, block, false, true);
        }
        for (ConfigNode node : block.named("listen")) {
            Handled directive = handled.get(node);
            Optional<Listen> listen = directive == null || directive.isConditional()
                    ? Optional.empty()
                    : Listen.of(directive, context.target());
            count += listen.map(Listen::count).orElse(0);
            if (listen.isEmpty() || count > MOST_ADDRESSES) {
                return false;
            }
            for (String address : listen.get().addresses()) {
                join(address, block, listen.get().isDefault(), isPlain(listen.get()));
            }
        }
        return isKnown;
    }

    /** Without TLS: with it the name in the handshake has chosen the server before. */
    private static boolean isPlain(Listen listen) {
        return (listen.protocols() & TLS) == 0 && !listen.isDatagram();
    }

    private void join(String address, ConfigBlock server, boolean isDefault, boolean isPlain) {
        Found found = addresses.computeIfAbsent(address, text -> new Found(server));
        found.isPlain &= isPlain;
        if (isDefault) {
            found.named = Optional.of(server);
        }
        ofServer.computeIfAbsent(server, block -> new ArrayList<>(2)).add(address);
    }

    /** An address of a server of which another one is the default; empty when the server speaks TLS as well. */
    Optional<Address> sharedBy(ConfigBlock server) {
        Optional<Address> shared = Optional.empty();
        for (String text : ofServer.getOrDefault(server, List.of())) {
            Found found = addresses.get(text);
            if (found == null || !found.isPlain) {
                return Optional.empty();
            }
            ConfigBlock first = found.named.orElse(found.first);
            if (first != server && shared.isEmpty()) {
                shared = Optional.of(new Address(text, first));
            }
        }
        return shared;
    }
}
