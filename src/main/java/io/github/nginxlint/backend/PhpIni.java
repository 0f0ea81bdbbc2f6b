package io.github.nginxlint.backend;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the php.ini of a php-fpm and the files of its scan directory set, for every script of every pool. */
public final class PhpIni {

    private static final PhpIni NONE = new PhpIni(Map.of(), false);

    private final Map<String, FpmEntry> entries;
    private final boolean isWhole;

    PhpIni(Map<String, FpmEntry> entries, boolean isWhole) {
        this.entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        this.isWhole = isWhole;
    }

    /** Nothing known. */
    static PhpIni none() {
        return NONE;
    }

    /** The entry in force of a key, whose case counts. */
    public Optional<PoolValue<String>> value(String key) {
        return Optional.ofNullable(entries.get(key)).map(FpmEntry::toValue);
    }

    /** Whether all files were read: then PHP's own value holds where a key is not written. */
    public boolean isWhole() {
        return isWhole;
    }
}
