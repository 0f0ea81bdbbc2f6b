package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.DirectiveSpec;
import org.jspecify.annotations.Nullable;

/** The setters of the http modules that answer, rewrite, filter and log. */
final class HttpSetters {

    private HttpSetters() {}

    /** The setter of a directive; null when it is not among these. */
    static @Nullable Setter find(DirectiveSpec spec) {
        return switch (spec.name()) {
            default -> null;
        };
    }
}
