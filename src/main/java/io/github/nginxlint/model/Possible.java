package io.github.nginxlint.model;

import io.github.nginxlint.catalog.NginxVersion;
import java.util.Optional;

/**
 * A value that a directive can have on the nginx meant.
 *
 * @param value the value
 * @param below the version from which the value is another one; empty when it holds for every version meant
 */
public record Possible<T>(T value, Optional<NginxVersion> below) {

    /** For messages: {@code " below 1.29.7"}, or nothing. */
    public String boundary() {
        return below.map(v -> " below " + v).orElse("");
    }
}
