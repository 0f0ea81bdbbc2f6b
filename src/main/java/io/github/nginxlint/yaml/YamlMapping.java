package io.github.nginxlint.yaml;

import io.github.nginxlint.source.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keys with their values, merge keys ({@code <<}) resolved. */
public final class YamlMapping implements YamlValue {

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<YamlScalar> repeated = new ArrayList<>();
    private final Place place;

    YamlMapping(Place place) {
        this.place = place;
    }

    /**
     * A key with its value.
     *
     * @param key the key
     * @param value the value
     */
    public record Entry(YamlScalar key, YamlValue value) {}

    /** Adds what is written in the mapping itself. */
    void put(YamlScalar key, YamlValue value) {
        if (entries.putIfAbsent(key.text(), new Entry(key, value)) != null) {
            repeated.add(key);
        }
    }

    /** Adds what another mapping has and this one has not; the number of keys looked at. */
    int merge(YamlMapping other) {
        for (Entry entry : other.entries.values()) {
            entries.putIfAbsent(entry.key().text(), entry);
        }
        return other.entries.size();
    }

    /** Its entries, in order; merged ones last. */
    public Collection<Entry> entries() {
        return Collections.unmodifiableCollection(entries.values());
    }

    /** The entry of a key. */
    public Optional<Entry> entry(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** The value of a key. */
    public Optional<YamlValue> value(String key) {
        return entry(key).map(Entry::value);
    }

    /** Keys that stand there a second time: which of the values is meant depends on the program. */
    public List<YamlScalar> repeated() {
        return Collections.unmodifiableList(repeated);
    }

    @Override
    public Place place() {
        return place;
    }
}
