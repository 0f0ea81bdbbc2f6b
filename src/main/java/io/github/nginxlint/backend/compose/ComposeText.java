package io.github.nginxlint.backend.compose;

import io.github.nginxlint.source.Place;
import io.github.nginxlint.yaml.YamlScalar;
import java.util.Optional;

/**
 * A text of a compose file.
 *
 * @param text as written
 * @param place where
 */
record ComposeText(String text, Place place) {

    static ComposeText of(YamlScalar scalar) {
        return new ComposeText(scalar.text(), scalar.place());
    }

    /** The text that docker compose makes of it; empty when a variable is in it. */
    Optional<String> plain() {
        return plain(text);
    }

    /** The text with {@code $} for {@code $$}; empty when a variable is in it. */
    static Optional<String> plain(String text) {
        if (text.indexOf('$') < 0) {
            return Optional.of(text);
        }
        String single = text.replace("$$", "\0");
        return single.indexOf('$') < 0 ? Optional.of(single.replace('\0', '$')) : Optional.empty();
    }
}
