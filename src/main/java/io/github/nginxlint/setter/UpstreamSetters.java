package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.DirectiveSpec;
import org.jspecify.annotations.Nullable;

/** The setters of upstream blocks, of the modules that pass requests on and of their caches. */
final class UpstreamSetters {

    private UpstreamSetters() {}

    /** The setter of a directive; null when it is not among these. */
    static @Nullable Setter find(DirectiveSpec spec) {
        return switch (spec.name()) {
            default -> null;
        };
    }
}
