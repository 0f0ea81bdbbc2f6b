package io.github.nginxlint.backend;

import io.github.nginxlint.source.Place;
import java.util.Optional;

/**
 * One entry of a php-fpm file.
 *
 * @param key the key as php-fpm names it: {@code listen}, {@code php_admin_value[memory_limit]}
 * @param value the value after quotes and {@code $pool}; the source text when not known
 * @param known false when the value depends on the environment or on an expression
 * @param place the whole entry, from its key to the end of its value
 */
public record FpmEntry(String key, String value, boolean known, Place place) {

    /** The entry's text as a value to be read further. */
    public PoolValue<String> toValue() {
        return new PoolValue<>(known ? Optional.of(value) : Optional.empty(), value, place);
    }
}
