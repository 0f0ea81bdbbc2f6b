package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.catalog.Context;
import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.setter.ListenFamily;
import io.github.nginxlint.setter.PcrePattern;
import io.github.nginxlint.source.Place;
import io.github.nginxlint.syntax.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Puts the names of the servers of each address into one table, as nginx does where an address has several servers, or
 * its default server a regular expression that captures (src/http/ngx_http.c, ngx_http_server_names; src/stream/ngx_stream.c).
 */
final class AddressNames {

    /** Servers with many addresses and many names are not followed to the end. */
    private static final int MOST_NAMES = 2_000_000;

    private static final Set<String> LISTEN = Set.of("listen");
    private static final Set<String> NAMES = Set.of("server_name", "listen");

    /** What servers without a listen share; as any user but root it is port 8000. */
    private static final String DEFAULT_ADDRESS = "0.0.0.0:80";

    private final RuleContext context;
    private final Map<ConfigBlock, List<Name>> names = new HashMap<>();
    /** Servers of which the last regular expression captures. */
    private final Set<ConfigBlock> capturing = new HashSet<>(0);

    private int count;

    private AddressNames(RuleContext context) {
        this.context = context;
    }

    /**
     * A name of a server.
     *
     * @param text in lower case
     * @param place where it stands; of a server without names the server
     */
    record Name(String text, Place place) {}

    /**
     * A name that nginx says something about.
     *
     * @param name the name
     * @param address the address, as nginx writes it
     * @param earlier the one of the same text before; empty when the name is invalid
     */
    record Remarked(Name name, String address, Optional<Name> earlier) {}

    /** Looks at all addresses; each remark goes to the consumer. */
    static void read(RuleContext context, Consumer<Remarked> remarks) {
        AddressNames names = new AddressNames(context);
        List<ConfigBlock> withoutListen = names.collect();
        for (ListenAddress address : ListenTable.of(context).addresses()) {
            if (names.chooses(address.family())) {
                names.check(address.servers(), address.defaultServer(), address.text(), remarks);
            }
        }
        if (!withoutListen.isEmpty()) {
            names.check(withoutListen, withoutListen.get(0), DEFAULT_ADDRESS, remarks);
        }
    }

    private boolean chooses(ListenFamily family) {
        return family == ListenFamily.HTTP
                || (family == ListenFamily.STREAM && context.target().canBeFrom(ListenFamily.STREAM_NAMES));
    }

    /** Collects the names of all servers; those of http that listen nowhere in particular are returned. */
    private List<ConfigBlock> collect() {
        for (Handled directive : context.model().handled("server_name")) {
            if (directive.context() == Context.SERVER || directive.context() == Context.STREAM_SERVER) {
                List<Name> known = names.computeIfAbsent(directive.node().parent(), b -> new ArrayList<>(2));
                if (!directive.hasPlaceholder() && !directive.isConditional()) {
                    add(directive.node(), known);
                }
            }
        }
        List<ConfigBlock> withoutListen = new ArrayList<>();
        for (Handled server : context.model().handled("server")) {
            boolean isHttp = server.context() == Context.HTTP;
            Optional<ConfigBlock> block =
                    isHttp || server.context() == Context.STREAM ? server.node().block() : Optional.empty();
            if (block.isPresent() && !server.isConditional()) {
                addUnnamed(server.node(), block.get());
                if (isHttp && listensNowhere(block.get())) {
                    withoutListen.add(block.get());
                }
            }
        }
        return withoutListen;
    }

    private static boolean listensNowhere(ConfigBlock server) {
        return server.named("listen").isEmpty() && server.gap(LISTEN).isEmpty();
    }

    private void add(ConfigNode node, List<Name> known) {
        for (Word word : node.arguments()) {
            if (word.value().startsWith("~")) {
                boolean captures =
                        PcrePattern.captures(word.value().substring(1)).orElse(0) > 0;
                capturing.remove(node.parent());
                if (captures) {
                    capturing.add(node.parent());
                }
            }
            String text = word.value().toLowerCase(Locale.ROOT);
            // the name of the machine is not known, and patterns may be there twice
            if (!text.equals("$hostname") && !text.startsWith("~")) {
                known.add(new Name(text, node.place(word)));
            }
        }
    }

    /** A server without names has the empty one. */
    private void addUnnamed(ConfigNode server, ConfigBlock block) {
        boolean isUnnamed =
                block.named("server_name").isEmpty() && block.gap(NAMES).isEmpty();
        if (isUnnamed) {
            names.put(block, List.of(new Name("", server.place())));
        }
    }

    private void check(
            Collection<ConfigBlock> servers, ConfigBlock defaultServer, String address, Consumer<Remarked> remarks) {
        if (servers.size() < 2 && !capturing.contains(defaultServer)) {
            return;
        }
        NameTable<Name> table = new NameTable<>();
        for (ConfigBlock server : servers) {
            List<Name> own = names.getOrDefault(server, List.of());
            count += own.size();
            if (count > MOST_NAMES) {
                return;
            }
            for (Name name : own) {
                if (!NameTable.isValid(name.text())) {
                    remarks.accept(new Remarked(name, address, Optional.empty()));
                    continue;
                }
                Optional<Name> earlier = table.add(name.text(), name);
                if (earlier.isPresent()) {
                    remarks.accept(new Remarked(name, address, earlier));
                }
            }
        }
    }
}
