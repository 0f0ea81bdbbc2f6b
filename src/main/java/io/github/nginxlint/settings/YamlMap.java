package io.github.nginxlint.settings;

import io.github.nginxlint.catalog.NearestName;
import io.github.nginxlint.source.Place;
import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.yaml.YamlFile;
import io.github.nginxlint.yaml.YamlMapping;
import io.github.nginxlint.yaml.YamlScalar;
import io.github.nginxlint.yaml.YamlSequence;
import io.github.nginxlint.yaml.YamlValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A mapping of a settings file, with the place of each part of it. */
final class YamlMap {

    /** More than a project has of anything. */
    private static final int MAX_ITEMS = 1000;

    private final Map<String, YamlValue> values = new LinkedHashMap<>();
    private final List<YamlText> keys = new ArrayList<>();

    private YamlMap() {}

    /** The mapping a file consists of; an empty file is an empty one. */
    static YamlMap read(String file, String text, List<String> keys) throws SettingsError {
        YamlFile yaml = YamlFile.read(SourceFile.of(file, text));
        if (yaml.problem().isPresent()) {
            throw new SettingsError(place(yaml.problem().get().place()) + ": no YAML: "
                    + yaml.problem().get().message());
        }
        if (yaml.documents().size() > 1) {
            throw new SettingsError(place(yaml.documents().get(1).place()) + ": settings are one document of YAML");
        }
        YamlMap map = new YamlMap();
        if (!yaml.documents().isEmpty()) {
            map.fill(yaml.documents().get(0), keys);
        }
        return map;
    }

    private void fill(YamlValue value, List<String> keys) throws SettingsError {
        if (!(value instanceof YamlMapping mapping)) {
            throw new SettingsError(place(value.place()) + ": settings are written as \"name: value\"; the names are "
                    + String.join(", ", keys));
        }
        for (YamlMapping.Entry entry : mapping.entries()) {
            YamlText key = text(entry.key());
            if (!keys.contains(key.value())) {
                throw key.error("is no setting: "
                        + NearestName.of(key.value(), keys)
                                .map(name -> "did you mean \"" + name + "\"?")
                                .orElse("there are " + String.join(", ", keys)));
            }
            values.put(key.value(), entry.value());
            this.keys.add(key);
        }
        if (!mapping.repeated().isEmpty()) {
            throw text(mapping.repeated().get(0)).error("stands here a second time");
        }
    }

    private static String place(Place place) {
        return place.file() + ":" + place.start().line() + ":" + place.start().column();
    }

    private static YamlText text(YamlValue value) throws SettingsError {
        if (value instanceof YamlScalar scalar && !scalar.text().isEmpty()) {
            return new YamlText(scalar.text(), scalar.isPlain(), place(scalar.place()));
        }
        throw new SettingsError(place(value.place()) + ": a plain value is expected here");
    }

    /** Its keys, in order. */
    List<YamlText> keys() {
        return List.copyOf(keys);
    }

    /** The value of a key, where it is there. */
    Optional<YamlText> text(String key) throws SettingsError {
        YamlValue node = values.get(key);
        return node == null ? Optional.empty() : Optional.of(text(node));
    }

    /** The values of a key: a list, or one alone. */
    List<YamlText> texts(String key) throws SettingsError {
        List<YamlText> texts = new ArrayList<>();
        for (YamlValue node : nodes(key)) {
            texts.add(text(node));
        }
        return texts;
    }

    private List<YamlValue> nodes(String key) throws SettingsError {
        YamlValue node = values.get(key);
        return node == null ? List.of() : nodes(node);
    }

    /** A list's items: bounded, as much is done with each. */
    private static List<YamlValue> nodes(YamlValue node) throws SettingsError {
        if (node instanceof YamlSequence sequence) {
            if (sequence.items().size() > MAX_ITEMS) {
                throw new SettingsError(place(sequence.items().get(MAX_ITEMS).place()) + ": a list has " + MAX_ITEMS
                        + " items at most");
            }
            return sequence.items();
        }
        return List.of(node);
    }

    /** The items of a list, each either a text or a mapping of its own. */
    List<Item> items(String key) throws SettingsError {
        List<Item> items = new ArrayList<>();
        for (YamlValue node : nodes(key)) {
            items.add(new Item(node));
        }
        return items;
    }

    /** The entries of the mapping that a key has; its names are free. */
    Map<YamlText, Item> entries(String key) throws SettingsError {
        Map<YamlText, Item> entries = new LinkedHashMap<>();
        YamlValue node = values.get(key);
        if (node == null) {
            return entries;
        }
        if (!(node instanceof YamlMapping mapping)) {
            throw new SettingsError(place(node.place()) + ": \"" + key + "\" holds lines of \"name: value\"");
        }
        for (YamlMapping.Entry entry : mapping.entries()) {
            entries.put(text(entry.key()), new Item(entry.value()));
        }
        if (!mapping.repeated().isEmpty()) {
            throw text(mapping.repeated().get(0)).error("stands here a second time");
        }
        return entries;
    }

    /** A value: an item of a list, or what a name of a mapping has. */
    static final class Item {

        private final YamlValue node;

        private Item(YamlValue node) {
            this.node = node;
        }

        boolean isList() {
            return node instanceof YamlSequence;
        }

        boolean isMapping() {
            return node instanceof YamlMapping;
        }

        boolean isText() {
            return node instanceof YamlScalar;
        }

        YamlText text() throws SettingsError {
            return YamlMap.text(node);
        }

        /** A list's texts, or the one alone. */
        List<YamlText> texts() throws SettingsError {
            List<YamlText> texts = new ArrayList<>();
            for (YamlValue item : YamlMap.nodes(node)) {
                texts.add(YamlMap.text(item));
            }
            return texts;
        }

        YamlMap map(List<String> keys) throws SettingsError {
            YamlMap map = new YamlMap();
            map.fill(node, keys);
            return map;
        }

        SettingsError error(String why) {
            return new SettingsError(place(node.place()) + ": " + why);
        }
    }
}
