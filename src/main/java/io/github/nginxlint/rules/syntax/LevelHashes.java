package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.catalog.Context;
import io.github.nginxlint.catalog.DirectiveOrigin;
import io.github.nginxlint.catalog.DirectiveSpec;
import io.github.nginxlint.catalog.ValueType;
import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.EffectiveConfig;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.model.Setting;
import io.github.nginxlint.syntax.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tables that nginx makes for each server and location that sets what is in them, of types, headers and referers.
 * Those of http are made when the first server takes them over.
 */
final class LevelHashes {

    private final ConfigModel model;
    private final EffectiveConfig effective;
    private final Map<ConfigBlock, Map<String, Optional<HashTable>>> byBlock = new HashMap<>();
    private final List<HashTable> tables = new ArrayList<>();

    private LevelHashes(ConfigModel model) {
        this.model = model;
        this.effective = model.effective();
    }

    static List<HashTable> of(ConfigModel model) {
        LevelHashes hashes = new LevelHashes(model);
        for (Handled directive : model.handled(LevelHashes::fillsTable)) {
            if (!directive.hasPlaceholder() && !directive.isConditional()) {
                hashes.look(directive);
            }
        }
        hashes.addBuiltin();
        return hashes.tables;
    }

    /** Servers make tables of nginx's own headers and, unless they or http set some, of its own types. */
    private void addBuiltin() {
        List<Server> servers = model.servers();
        boolean hasTypes = false;
        for (ConfigBlock http : model.httpBlocks()) {
            hasTypes |= !http.named("types").isEmpty();
        }
        for (int i = 0; i < servers.size() && areSizesSet(); i++) {
            Optional<ConfigNode> server = servers.get(i).node();
            ConfigBlock block = servers.get(i).block();
            if (server.isPresent() && !hasTypes && block.named("types").isEmpty()) {
                addBuiltin("types_hash", 1024, server.get(), block);
            }
            if (server.isPresent()) {
                addBuiltin("proxy_headers_hash", 512, server.get(), block);
            }
        }
    }

    private boolean areSizesSet() {
        return !model.handled("types_hash_max_size").isEmpty()
                || !model.handled("types_hash_bucket_size").isEmpty()
                || !model.handled("proxy_headers_hash_max_size").isEmpty()
                || !model.handled("proxy_headers_hash_bucket_size").isEmpty();
    }

    private void addBuiltin(String name, long defaultMaximum, ConfigNode server, ConfigBlock block) {
        sized(name, defaultMaximum, block).ifPresent(table -> {
            table.add(HashTable.Entry.of(server, server.place(), "any"));
            tables.add(table);
        });
    }

    private static boolean fillsTable(DirectiveSpec spec) {
        return switch (spec.name()) {
            case "types",
                    "proxy_set_header",
                    "proxy_hide_header",
                    "grpc_set_header",
                    "grpc_hide_header",
                    "fastcgi_hide_header",
                    "uwsgi_hide_header",
                    "scgi_hide_header",
                    "fastcgi_param",
                    "uwsgi_param",
                    "scgi_param",
                    "valid_referers" -> true;
            default -> spec.valueType() == ValueType.MIME_TYPES && spec.origin() == DirectiveOrigin.OSS;
        };
    }

    private void look(Handled directive) {
        String name = directive.name();
        switch (name) {
            case "types" -> table(directive, "types_hash", 1024).ifPresent(table -> addTypes(table, directive.node()));
            case "proxy_set_header", "proxy_hide_header" -> addFirst("proxy_headers_hash", 512, directive);
            case "grpc_set_header", "grpc_hide_header" -> addFirst("grpc_headers_hash", 0, directive);
            case "fastcgi_hide_header", "uwsgi_hide_header", "scgi_hide_header" ->
                addFirst(name.substring(0, name.indexOf('_')) + "_hide_headers_hash", 0, directive);
            case "fastcgi_param", "uwsgi_param", "scgi_param" -> {
                if (directive.arguments().get(0).value().startsWith("HTTP_")) {
                    addFirst(name + "s_hash", 0, directive);
                }
            }
            case "valid_referers" ->
                table(directive, "referer_hash", 2048).ifPresent(table -> addReferers(table, directive.node()));
            default -> {
                if (!hasAll(directive)) {
                    table(directive, "test_types_hash", 0).ifPresent(table -> addAll(table, directive.node()));
                }
            }
        }
    }

    private static boolean hasAll(Handled directive) {
        for (Word word : directive.arguments()) {
            if (word.value().equals("*")) {
                return true;
            }
        }
        return false;
    }

    private void addFirst(String name, long defaultMaximum, Handled directive) {
        Word word = directive.arguments().get(0);
        String key = directive.name().endsWith("_param") ? word.value().substring("HTTP_".length()) : word.value();
        ConfigNode node = directive.node();
        table(directive, name, defaultMaximum)
                .ifPresent(table -> table.add(HashTable.Entry.of(node, node.place(word), key)));
    }

    private static void addAll(HashTable table, ConfigNode node) {
        for (Word word : node.arguments()) {
            table.add(HashTable.Entry.of(node, node.place(word), word.value()));
        }
    }

    private static void addTypes(HashTable table, ConfigNode types) {
        if (types.block().isPresent()) {
            for (ConfigNode entry : types.block().get().nodes()) {
                if (!entry.name().equals("include") && entry.isReached() && !entry.isConditional()) {
                    addAll(table, entry);
                }
            }
        }
    }

    private static void addReferers(HashTable table, ConfigNode referers) {
        for (Word word : referers.arguments()) {
            String value = word.value();
            boolean isName = switch (value) {
                case "none", "blocked", "server_names" -> false;
                default -> !value.startsWith("~");
            };
            if (isName) {
                int slash = value.indexOf('/');
                HashKeys.addName(table, referers, word, slash < 0 ? value : value.substring(0, slash));
            }
        }
    }

    /**
     * The table of a block; empty when it is made nowhere, or its sizes cannot be seen.
     *
     * @param defaultMaximum the default of the directive for its maximum; 0 when there is none
     */
    private Optional<HashTable> table(Handled directive, String name, long defaultMaximum) {
        Map<String, Optional<HashTable>> ofBlock =
                byBlock.computeIfAbsent(directive.node().parent(), block -> new HashMap<>(2));
        // hidden headers and set headers inherit apart
        return ofBlock.computeIfAbsent(directive.name() + name, key -> {
            Optional<HashTable> table = builtIn(directive).flatMap(block -> sized(name, defaultMaximum, block));
            table.ifPresent(tables::add);
            return table;
        });
    }

    /** The block for which nginx makes the table: its own, or for what stands in http the first server that inherits. */
    private Optional<ConfigBlock> builtIn(Handled directive) {
        if (directive.context() != Context.HTTP) {
            return Optional.of(directive.node().parent());
        }
        for (Server server : model.servers()) {
            boolean isTaken = directive.name().equals("types")
                    || effective
                            .setting(directive.name(), server.block())
                            .nodes()
                            .contains(directive.node());
            if (isTaken && server.node().isPresent()) {
                return Optional.of(server.block());
            }
        }
        return Optional.empty();
    }

    private Optional<HashTable> sized(String name, long defaultMaximum, ConfigBlock block) {
        if (defaultMaximum == 0) {
            return Optional.of(HashTable.fixed(name));
        }
        Optional<HashTable.Limit> maximum = limit(name + "_max_size", defaultMaximum, block);
        Optional<HashTable.Limit> bucket = limit(name + "_bucket_size", 64, block);
        return maximum.isEmpty() || bucket.isEmpty()
                ? Optional.empty()
                : Optional.of(new HashTable(name, maximum.get(), bucket.get(), "on the same level or above"));
    }

    private Optional<HashTable.Limit> limit(String directive, long defaultValue, ConfigBlock block) {
        Setting setting = effective.setting(directive, block);
        if (setting instanceof Setting.Default) {
            return Optional.of(HashTable.Limit.fixed(defaultValue));
        }
        return setting.node().flatMap(PartHashes::limit);
    }
}
