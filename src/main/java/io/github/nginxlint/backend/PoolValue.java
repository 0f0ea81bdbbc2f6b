package io.github.nginxlint.backend;

import io.github.nginxlint.source.Place;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value of a pool with the place where it is written. A setting that is not written has no {@code PoolValue}.
 *
 * @param value what php-fpm makes of it; empty when that depends on its environment, or when it refuses the text
 * @param text the value as it stands after quotes and {@code $pool}
 * @param place the whole entry, from its key to the end of its value
 * @param <T> what the value is
 */
public record PoolValue<T>(Optional<T> value, String text, Place place) {

    /** The same entry, read further; stays undecided when it was, or when the reading gives nothing. */
    public <R> PoolValue<R> read(Function<T, Optional<R>> reading) {
        return new PoolValue<>(value.flatMap(reading), text, place);
    }

    public boolean isKnown() {
        return value.isPresent();
    }
}
