package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.DirectiveSpec;
import org.jspecify.annotations.Nullable;

/** The setters of SSL, stream and mail. */
final class OtherSetters {

    private OtherSetters() {}

    /** The setter of a directive; null when it is not among these. */
    static @Nullable Setter find(DirectiveSpec spec) {
        return switch (spec.name()) {
            default -> null;
        };
    }
}
