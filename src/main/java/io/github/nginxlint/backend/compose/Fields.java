package io.github.nginxlint.backend.compose;

import io.github.nginxlint.yaml.YamlMapping;
import io.github.nginxlint.yaml.YamlScalar;
import io.github.nginxlint.yaml.YamlSequence;
import io.github.nginxlint.yaml.YamlTagged;
import io.github.nginxlint.yaml.YamlValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The keys of a mapping, read leniently; what cannot be told is remembered. */
final class Fields {

    /** More items than any list of a compose file has; aliases may repeat one many times. */
    static final int MAX_ITEMS = 300;

    private final YamlMapping mapping;
    private boolean isUnclear;

    Fields(YamlMapping mapping) {
        this.mapping = mapping;
        this.isUnclear = !mapping.repeated().isEmpty();
    }

    /** How many items or entries a value has. */
    static int size(YamlValue value) {
        if (value instanceof YamlSequence list) {
            return list.items().size();
        }
        return value instanceof YamlMapping map ? map.entries().size() : 1;
    }

    /** Whether something that was asked for could not be told. */
    boolean isUnclear() {
        return isUnclear;
    }

    /** Remembers that something could not be told. */
    void blur() {
        isUnclear = true;
    }

    boolean has(String key) {
        return mapping.value(key).isPresent();
    }

    /** The value of a key; none where it is null. */
    Optional<YamlValue> value(String key) {
        Optional<YamlValue> value = mapping.value(key);
        if (value.isPresent() && value.get() instanceof YamlTagged) {
            blur();
            return Optional.empty();
        }
        return value.filter(v -> !(v instanceof YamlScalar scalar && scalar.isNull()));
    }

    /** The text of a key, variables and all. */
    Optional<ComposeText> written(String key) {
        Optional<YamlValue> value = value(key);
        if (value.isPresent() && !(value.get() instanceof YamlScalar)) {
            blur();
        }
        return value.flatMap(
                v -> v instanceof YamlScalar scalar ? Optional.of(ComposeText.of(scalar)) : Optional.empty());
    }

    /** The text of a key; with a variable in it, it is unclear. */
    Optional<String> text(String key) {
        Optional<ComposeText> written = written(key);
        Optional<String> plain = written.flatMap(ComposeText::plain);
        if (written.isPresent() && plain.isEmpty()) {
            blur();
        }
        return plain;
    }

    /** The items of a list, or the value alone. */
    List<YamlValue> items(String key) {
        Optional<YamlValue> value = value(key);
        if (value.isEmpty()) {
            return List.of();
        }
        List<YamlValue> items = value.get() instanceof YamlSequence list ? list.items() : List.of(value.get());
        return limited(items);
    }

    private List<YamlValue> limited(List<YamlValue> items) {
        if (items.size() <= MAX_ITEMS) {
            return items;
        }
        blur();
        return items.subList(0, MAX_ITEMS);
    }

    /** The texts of a list; what is no text, or has a variable in it, is unclear. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (YamlValue item : items(key)) {
            Optional<String> plain =
                    item instanceof YamlScalar scalar ? ComposeText.plain(scalar.text()) : Optional.empty();
            plain.ifPresentOrElse(texts::add, this::blur);
        }
        return texts;
    }

    /** The names of a mapping or of a list. */
    List<YamlMapping.Entry> entries(String key) {
        Optional<YamlValue> value = value(key);
        if (value.isEmpty() || !(value.get() instanceof YamlMapping map)) {
            return List.of();
        }
        if (!map.repeated().isEmpty() || map.entries().size() > MAX_ITEMS) {
            blur();
        }
        return first(map.entries());
    }

    private static List<YamlMapping.Entry> first(Collection<YamlMapping.Entry> entries) {
        List<YamlMapping.Entry> first = new ArrayList<>();
        for (YamlMapping.Entry entry : entries) {
            if (first.size() == MAX_ITEMS) {
                break;
            }
            first.add(entry);
        }
        return first;
    }

    /** Whether the key has a mapping. */
    boolean isMapping(String key) {
        return mapping.value(key).filter(YamlMapping.class::isInstance).isPresent();
    }
}
