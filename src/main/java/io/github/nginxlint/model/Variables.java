package io.github.nginxlint.model;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.source.Place;
import io.github.nginxlint.syntax.Placeholder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the variables of a configuration can hold, as far as {@code set}, {@code map}, {@code geo} and
 * {@code split_clients} tell.
 */
public final class Variables {

    /** More values of one variable, or of one word, are not looked at. */
    static final int MAX_VALUES = 256;

    private static final int MAX_DEPTH = 8;
    private static final int MAX_REFERENCES = 16;

    /** Characters that all expansions of a configuration may copy; a real one stays below a thousandth of it. */
    private static final long MAX_WORK = 10_000_000;

    private static final Set<String> DEFINING = Set.of("set", "map", "geo", "split_clients");

    private final List<ConfigBlock> roots;
    private final Map<String, Definitions> definitions = new HashMap<>();
    private final Set<ConfigBlock> scripted = new HashSet<>();
    private boolean indexed;
    private long work;

    Variables(List<ConfigBlock> roots) {
        this.roots = roots;
    }

    /**
     * The texts that a word can become.
     *
     * @param values all that can be seen; a variable whose value cannot be seen is left in as it is written
     * @param complete whether no other text is possible
     */
    public record Expansion(List<Value> values, boolean complete) {
        public Expansion {
            values = List.copyOf(values);
        }
    }

    /**
     * One text that a word can become.
     *
     * @param text the text
     * @param place where the value that made it is written; absent when the word has no variable that can be seen
     */
    public record Value(String text, Optional<Place> place) {}

    /** All texts that a word with variables can become in a block. */
    public Expansion expand(String text, ConfigBlock block) {
        if (references(text) > MAX_REFERENCES || work > MAX_WORK) {
            return new Expansion(List.of(new Value(text, Optional.empty())), false);
        }
        index();
        boolean scripts = isScripted(block);
        Set<Value> done = new LinkedHashSet<>();
        boolean complete = true;
        Deque<Partial> todo = new ArrayDeque<>();
        todo.add(new Partial("", text, Optional.empty(), 0));
        while (!todo.isEmpty()) {
            Partial partial = todo.poll();
            work += partial.head.length() + partial.rest.length();
            Optional<VariableReference> reference = VariableReference.next(partial.rest, 0);
            if (reference.isEmpty()) {
                String result = partial.head + partial.rest;
                complete &= !Placeholder.isIn(result);
                done.add(new Value(result, partial.place));
                continue;
            }
            Optional<Definitions.Found> definition =
                    Optional.ofNullable(definitions.get(reference.get().name())).flatMap(found -> found.in(block));
            complete &= definition.isPresent() && definition.get().complete() && !scripts;
            boolean full = done.size() + todo.size() >= MAX_VALUES || partial.depth >= MAX_DEPTH;
            if (definition.isEmpty() || definition.get().values().isEmpty() || full) {
                complete = false;
                todo.add(partial.keep(reference.get()));
            } else {
                for (Value value : definition.get().values()) {
                    todo.add(partial.put(reference.get(), value));
                }
            }
        }
        return new Expansion(List.copyOf(done), complete);
    }

    private static int references(String text) {
        int count = 0;
        for (int at = text.indexOf('$'); at >= 0; at = text.indexOf('$', at + 1)) {
            count++;
        }
        return count;
    }

    /** A word of which {@code head} is done and {@code rest} may still hold variables. */
    private record Partial(String head, String rest, Optional<Place> place, int depth) {

        Partial keep(VariableReference reference) {
            return new Partial(
                    head + rest.substring(0, reference.end()), rest.substring(reference.end()), place, depth);
        }

        Partial put(VariableReference reference, Value value) {
            return new Partial(
                    head + rest.substring(0, reference.start()),
                    value.text() + rest.substring(reference.end()),
                    value.place(),
                    depth + 1);
        }
    }

    /** Whether Lua, njs or Perl runs there, which can set any variable. */
    private boolean isScripted(ConfigBlock block) {
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
        List<Value> values = new ArrayList<>();
        boolean hasDefault = false;
        boolean complete = node.block().isPresent();
        if (complete) {
            ConfigBlock block = node.block().get();
            complete = block.isComplete();
            for (ConfigNode line : block.nodes()) {
                if (line.arguments().size() == valueIndex && !isSpecial(node.name(), line.name())) {
                    hasDefault |= line.name().equals("default") || line.name().equals("*");
                    Place place = line.place();
                    values.add(new Value(line.argument(valueIndex - 1), Optional.of(place)));
                }
            }
        }
        if (!hasDefault) {
            values.add(new Value("", Optional.of(node.place())));
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
