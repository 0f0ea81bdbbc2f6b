package io.github.nginxlint.backend;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The entries of a pool or of {@code [global]} that are in force, each read as its kind on demand. */
public final class FpmSettings {

    private final Map<String, FpmEntry> entries;

    FpmSettings(Map<String, FpmEntry> entries) {
        this.entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /**
     * Every entry in force by its key ({@code listen}, {@code env[PATH]}), in the order first written;
     * {@code php_flag[x]} is {@code php_value[x]} with 1 or 0.
     */
    public Map<String, FpmEntry> entries() {
        return entries;
    }

    /** An entry by its key: a plain key in lower case, an array key as written. */
    public Optional<FpmEntry> entry(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** A key's text. */
    public Optional<PoolValue<String>> string(String key) {
        return entry(key).map(FpmEntry::toValue);
    }

    /** A key's number. */
    public Optional<PoolValue<Integer>> integer(String key) {
        return string(key).map(value -> value.read(FpmNumbers::integer));
    }

    /** A key's time in seconds. */
    public Optional<PoolValue<Integer>> seconds(String key) {
        return string(key).map(value -> value.read(FpmNumbers::seconds));
    }

    /** A key's yes or no. */
    public Optional<PoolValue<Boolean>> flag(String key) {
        return string(key).map(value -> value.read(FpmSettings::flagOf));
    }

    /**
     * The value a PHP setting gets from the pool: the first {@code php_admin_value} or {@code php_admin_flag}, else the
     * first {@code php_value} or {@code php_flag}.
     */
    public Optional<PoolValue<String>> php(String name) {
        return string("php_admin_value[" + name + "]").or(() -> string("php_value[" + name + "]"));
    }

    static Optional<Boolean> flagOf(String text) {
        // "0" is measured to be taken as no, beside the empty text that the keywords leave
        return switch (text) {
            case "1" -> Optional.of(true);
            case "", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }
}
