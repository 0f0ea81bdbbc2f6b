package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.catalog.Context;
import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.config.ConfigTree;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.NumberValue;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.syntax.Word;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The tables that http and stream make of maps, variables and server names. */
final class PartHashes {

    private static final long MAP_MAXIMUM = 2048;
    private static final long BUCKET = 64;

    private final RuleContext context;
    private final ConfigModel model;
    private final ConfigNode part;
    private final ConfigBlock block;
    private final List<HashTable> tables = new ArrayList<>(3);

    private PartHashes(RuleContext context, ConfigNode part, ConfigBlock block) {
        this.context = context;
        this.model = context.model();
        this.part = part;
        this.block = block;
    }

    static List<HashTable> of(RuleContext context) {
        List<HashTable> tables = new ArrayList<>();
        ConfigTree tree = context.model().tree();
        for (String name : List.of("http", "stream")) {
            List<ConfigNode> parts = tree.top().named(name);
            if (tree.kind() == ConfigTree.Kind.MAIN
                    && parts.size() == 1
                    && parts.get(0).block().isPresent()) {
                ConfigNode part = parts.get(0);
                PartHashes hashes = new PartHashes(context, part, part.block().get());
                hashes.table("map_hash", MAP_MAXIMUM, "in " + name + ", above the first \"map\"")
                        .ifPresent(hashes::addMaps);
                hashes.table("variables_hash", 1024, "in " + name).ifPresent(hashes::addVariables);
                hashes.table("server_names_hash", 512, "in " + name).ifPresent(hashes::addServerNames);
                tables.addAll(hashes.tables);
            }
        }
        return tables;
    }

    /**
     * The sizes of the tables of maps.
     *
     * @param maximum how many buckets at most
     * @param bucket the bytes of a bucket
     */
    record Sizes(long maximum, long bucket) {}

    /** The sizes for a map; empty when they cannot be seen. */
    static Optional<Sizes> mapSizes(RuleContext context, ConfigNode map) {
        ConfigBlock block = map.parent();
        if (context.model().tree().kind() != ConfigTree.Kind.MAIN
                || block.owner().isEmpty()) {
            return Optional.empty();
        }
        PartHashes part = new PartHashes(context, block.owner().get(), block);
        Optional<HashTable.Limit> maximum = part.limit("map_hash_max_size", MAP_MAXIMUM);
        Optional<HashTable.Limit> bucket = part.limit("map_hash_bucket_size", BUCKET);
        return maximum.isEmpty() || bucket.isEmpty()
                ? Optional.empty()
                : Optional.of(new Sizes(
                        maximum.get().value(), HashTable.bucket(bucket.get().value())));
    }

    /** A table with the sizes of this part; empty when they cannot be seen. */
    private Optional<HashTable> table(String name, long defaultMaximum, String advice) {
        Optional<HashTable.Limit> maximum = limit(name + "_max_size", defaultMaximum);
        Optional<HashTable.Limit> bucket = limit(name + "_bucket_size", BUCKET);
        if (maximum.isEmpty() || bucket.isEmpty()) {
            return Optional.empty();
        }
        HashTable table = new HashTable(name, maximum.get(), bucket.get(), advice);
        tables.add(table);
        return Optional.of(table);
    }

    private Optional<HashTable.Limit> limit(String directive, long defaultValue) {
        if (block.gap(Set.of(directive)).isPresent()) {
            return Optional.empty();
        }
        List<ConfigNode> set = block.named(directive);
        if (set.isEmpty() || isTooLate(set.get(0))) {
            return Optional.of(HashTable.Limit.fixed(defaultValue));
        }
        return limit(set.get(0));
    }

    /** The first map takes the sizes of maps as they are then. */
    private boolean isTooLate(ConfigNode size) {
        if (!size.name().startsWith("map_hash_")) {
            return false;
        }
        for (ConfigNode node : block.nodes()) {
            if (node == size || (node.name().equals("map") && !node.isConditional())) {
                return node != size;
            }
        }
        return false;
    }

    /** A size as a directive sets it; empty when it cannot be read. */
    static Optional<HashTable.Limit> limit(ConfigNode node) {
        OptionalLong value = NumberValue.parse(node.argument(0));
        return value.isEmpty() || node.isConditional()
                ? Optional.empty()
                : Optional.of(new HashTable.Limit(value.getAsLong(), Optional.of(node)));
    }

    private void addMaps(HashTable table) {
        for (Handled map : model.handled("map")) {
            if (map.node().parent() == block && !map.isConditional()) {
                HashKeys.addMap(table, map.node());
            }
        }
    }

    private void addVariables(HashTable table) {
        // there are always nginx's own
        table.add(HashTable.Entry.of(part, part.place(), "pid"));
        for (String name : List.of("set", "map", "geo", "split_clients", "auth_request_set", "js_set", "perl_set")) {
            for (Handled directive : model.handled(name)) {
                boolean isOfStream =
                        directive.context() == Context.STREAM || directive.context() == Context.STREAM_SERVER;
                if (isOfStream == part.name().equals("stream") && !directive.isConditional()) {
                    addVariable(table, directive);
                }
            }
        }
    }

    private static void addVariable(HashTable table, Handled directive) {
        int index = switch (directive.name()) {
            case "map", "split_clients" -> 1;
            case "geo" -> directive.arguments().size() - 1;
            default -> 0;
        };
        Word word = directive.arguments().get(index);
        if (word.value().startsWith("$") && !word.isOpaque()) {
            table.add(HashTable.Entry.of(
                    directive.node(), directive.node().place(word), word.value().substring(1)));
        }
    }

    /** nginx looks names up only where an address has several servers. */
    private void addServerNames(HashTable table) {
        boolean isStream = part.name().equals("stream");
        if (!Servers.isAll(model, part.name())
                || (isStream && context.target().canBeBefore(Certificates.STREAM_AS_HTTP))) {
            return;
        }
        List<ConfigNode> servers = isStream ? Servers.of(model, "stream") : Servers.ofHttp(model);
        Set<ConfigNode> looked = new LinkedHashSet<>();
        for (Sockets.Socket socket : Sockets.of(servers, isStream ? 0 : 80)) {
            Set<ConfigNode> there = new LinkedHashSet<>(socket.servers());
            if (there.size() > 1) {
                looked.addAll(there);
            }
        }
        for (ConfigNode server : looked) {
            for (ConfigNode names : server.block().orElseThrow().named("server_name")) {
                for (Word word : names.arguments()) {
                    boolean isFixed =
                            !word.value().startsWith("~") && !word.value().equals("$hostname");
                    if (isFixed && !word.isOpaque() && names.isReached() && !names.isConditional()) {
                        HashKeys.addName(table, names, word, word.value());
                    }
                }
            }
        }
    }
}
