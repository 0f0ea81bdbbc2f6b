package io.github.nginxlint.backend;

import java.util.Locale;
import java.util.Optional;

/** How a pool gets its worker processes: the value of {@code pm}. */
public enum ProcessManager {
    STATIC,
    DYNAMIC,
    ONDEMAND;

    static Optional<ProcessManager> of(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "static" -> Optional.of(STATIC);
            case "dynamic" -> Optional.of(DYNAMIC);
            case "ondemand" -> Optional.of(ONDEMAND);
            default -> Optional.empty();
        };
    }
}
