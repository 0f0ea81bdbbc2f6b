package io.github.nginxlint.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The statements of a block by their names.
 *
 * @param size how many there are
 * @param byName those of each name, in order
 */
record NameIndex(int size, Map<String, List<ConfigNode>> byName) {

    NameIndex {
        byName = Map.copyOf(byName);
    }

    static NameIndex of(List<ConfigNode> nodes) {
        Map<String, List<ConfigNode>> byName = new HashMap<>();
        for (ConfigNode node : nodes) {
            byName.computeIfAbsent(node.name(), name -> new ArrayList<>(1)).add(node);
        }
        byName.replaceAll((name, list) -> List.copyOf(list));
        return new NameIndex(nodes.size(), byName);
    }

    List<ConfigNode> named(String name) {
        return byName.getOrDefault(name, List.of());
    }
}
