package io.github.nginxlint.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The statements of a block by their names.
 *
 * @param size how many there are
 * @param byName those of each name, in order
 * @param byArgument of the names that were asked for, the last statement with each first argument, in lower case
 */
record NameIndex(int size, Map<String, List<ConfigNode>> byName, Map<String, Map<String, ConfigNode>> byArgument) {

    NameIndex {
        byName = Map.copyOf(byName);
    }

    static NameIndex of(List<ConfigNode> nodes) {
        Map<String, List<ConfigNode>> byName = new HashMap<>();
        for (ConfigNode node : nodes) {
            byName.computeIfAbsent(node.name(), name -> new ArrayList<>(1)).add(node);
        }
        byName.replaceAll((name, list) -> List.copyOf(list));
        return new NameIndex(nodes.size(), byName, new ConcurrentHashMap<>(0));
    }

    List<ConfigNode> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** The last statement of a name that has the first argument, in whatever case. */
    Optional<ConfigNode> last(String name, String argument) {
        return Optional.ofNullable(
                byArgument.computeIfAbsent(name, this::arguments).get(argument.toLowerCase(Locale.ROOT)));
    }

    private Map<String, ConfigNode> arguments(String name) {
        Map<String, ConfigNode> arguments = new HashMap<>();
        for (ConfigNode node : named(name)) {
            arguments.put(node.argument(0).toLowerCase(Locale.ROOT), node);
        }
        return arguments;
    }
}
