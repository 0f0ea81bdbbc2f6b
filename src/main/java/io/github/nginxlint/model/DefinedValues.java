package io.github.nginxlint.model;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.source.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What {@code set}, {@code map}, {@code geo} and {@code split_clients} of a configuration define; read when first asked. */
final class DefinedValues {

    private static final Set<String> DEFINING = Set.of("set", "map", "geo", "split_clients");

    private final List<ConfigBlock> roots;
    private final Map<String, Definitions> definitions = new HashMap<>();
    private final Set<ConfigBlock> scripted = new HashSet<>();
    private boolean indexed;

    DefinedValues(List<ConfigBlock> roots) {
        this.roots = roots;
    }

    /** What defines a variable. */
    synchronized Optional<Definitions> of(String name) {
        index();
        return Optional.ofNullable(definitions.get(name));
    }

    /** Whether Lua, njs or Perl runs there, which can set any variable. */
    synchronized boolean isScripted(ConfigBlock block) {
        index();
        for (ConfigBlock root : roots) {
            if (scripted.contains(root)) {
                return true;
            }
        }
        return Definitions.around(block, "server").filter(scripted::contains).isPresent();
    }

    private void index() {
        if (indexed) {
            return;
        }
        indexed = true;
        Deque<Scoped> todo = new ArrayDeque<>();
        for (ConfigBlock root : roots) {
            todo.add(new Scoped(root, Optional.empty()));
        }
        while (!todo.isEmpty()) {
            Scoped next = todo.poll();
            ConfigBlock scope = next.server.orElse(next.block);
            if (next.block.gap(DEFINING).isPresent()) {
                scripted.add(scope);
            }
            for (ConfigNode node : next.block.nodes()) {
                define(node, scope);
                if (!isFreeList(node.name())) {
                    node.block().ifPresent(inner -> todo.add(next.enter(node, inner)));
                }
            }
        }
    }

    /** A block and the body of the server around it, where there is one. */
    private record Scoped(ConfigBlock block, Optional<ConfigBlock> server) {

        Scoped enter(ConfigNode node, ConfigBlock inner) {
            return new Scoped(inner, node.name().equals("server") ? Optional.of(inner) : server);
        }
    }

    private static boolean isFreeList(String name) {
        return switch (name) {
            case "map", "geo", "split_clients", "types", "upstream" -> true;
            default -> false;
        };
    }

    private void define(ConfigNode node, ConfigBlock scope) {
        String name = node.name();
        switch (name) {
            case "set" -> named(node.argument(0)).ifPresent(found -> found.add(node, scope));
            case "map", "split_clients" -> addListed(node.argument(1), node, 1);
            case "geo" -> addListed(node.argument(node.arguments().size() - 1), node, 1);
            default -> {
                if (name.contains("_by_lua") || name.startsWith("js_") || name.startsWith("perl")) {
                    scripted.add(scope);
                } else if (name.endsWith("_set") && node.argument(0).startsWith("$")) {
                    named(node.argument(0)).ifPresent(found -> found.add(List.of(), false));
                }
            }
        }
    }

    /** What is known of the variable that a word names, if it names one. */
    private Optional<Definitions> named(String word) {
        return word.startsWith("$")
                ? Optional.of(definitions.computeIfAbsent(
                        word.substring(1).toLowerCase(Locale.ROOT), name -> new Definitions()))
                : Optional.empty();
    }

    /** The values of a body whose lines are a key and a value. */
    private void addListed(String variable, ConfigNode node, int valueIndex) {
        List<Variables.Value> values = new ArrayList<>();
        boolean hasDefault = false;
        boolean complete = node.block().isPresent();
        if (complete) {
            ConfigBlock block = node.block().get();
            complete = block.isComplete();
            for (ConfigNode line : block.nodes()) {
                if (line.arguments().size() == valueIndex && !isSpecial(node.name(), line.name())) {
                    hasDefault |= line.name().equals("default") || line.name().equals("*");
                    Place place = line.place();
                    values.add(new Variables.Value(line.argument(valueIndex - 1), Optional.of(place)));
                }
            }
        }
        if (!hasDefault) {
            values.add(new Variables.Value("", Optional.of(node.place())));
        }
        boolean all = complete;
        named(variable).ifPresent(found -> found.add(values, all));
    }

    private static boolean isSpecial(String body, String key) {
        return switch (key) {
            case "include" -> true;
            case "delete", "proxy" -> body.equals("geo");
            default -> false;
        };
    }
}
