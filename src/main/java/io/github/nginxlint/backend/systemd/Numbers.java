package io.github.nginxlint.backend.systemd;

import java.util.Optional;

/** Whole numbers without a sign. */
final class Numbers {

    private Numbers() {}

    static Optional<Integer> parse(String text) {
        int value = 0;
        if (text.isEmpty() || text.length() > 9) {
            return Optional.empty();
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return Optional.empty();
            }
            value = value * 10 + (c - '0');
        }
        return Optional.of(value);
    }
}
