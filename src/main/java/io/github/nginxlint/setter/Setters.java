package io.github.nginxlint.setter;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds the code that reads a directive. */
public final class Setters {

    private Setters() {}

    /** What the module of a directive has to say about its arguments; nothing when they cannot be seen. */
    public static void read(Handled directive, TargetVersion target, Consumer<Complaint> complaints) {
        Setter setter = byType(directive);
        if (setter != null && !directive.hasPlaceholder()) {
            setter.read(directive, target, complaints);
        }
    }

    private static @Nullable Setter byType(Handled directive) {
        return switch (directive.spec().valueType()) {
            case FLAG -> Flag::read;
            default -> null;
        };
    }
}
