package io.github.nginxlint;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A value in a file of YAML, or JSON, that a test looks at. What is asked for must be there.
 *
 * @param value a map, a list, or what else it is
 */
public record YamlNode(Object value) {

    public static YamlNode of(String text) {
        return node(new Load(LoadSettings.builder().build()).loadFromString(text), "the document");
    }

    private static YamlNode node(@Nullable Object value, String what) {
        if (value == null) {
            throw new AssertionError(what + " is missing");
        }
        return new YamlNode(value);
    }

    private Map<?, ?> map() {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new AssertionError("no map: " + value);
    }

    /** What stands under one of its keys. */
    public YamlNode at(String key) {
        return node(map().get(key), key);
    }

    /** One of its items. */
    public YamlNode at(int index) {
        return items().get(index);
    }

    public boolean has(String key) {
        return map().containsKey(key);
    }

    public Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        map().keySet().forEach(key -> keys.add(String.valueOf(key)));
        return keys;
    }

    public List<YamlNode> items() {
        if (!(value instanceof List<?> list)) {
            throw new AssertionError("no list: " + value);
        }
        List<YamlNode> items = new ArrayList<>();
        list.forEach(item -> items.add(node(item, "an item")));
        return items;
    }

    /** As a text. */
    public String text() {
        return value.toString();
    }
}
