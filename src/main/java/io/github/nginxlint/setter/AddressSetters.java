package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.DirectiveSpec;
import org.jspecify.annotations.Nullable;

/** The setters whose arguments are addresses. */
final class AddressSetters {

    private AddressSetters() {}

    /** The setter of a directive; null when it is not among these. */
    static @Nullable Setter find(DirectiveSpec spec) {
        return switch (spec.name()) {
            default -> null;
        };
    }
}
