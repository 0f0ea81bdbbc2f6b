package io.github.nginxlint.yaml;

import io.github.nginxlint.source.Place;

/**
 * A text.
 *
 * @param text the text, quotes and line folding resolved
 * @param isPlain whether it is written without quotes
 * @param place where it stands, quotes included
 */
public record YamlScalar(String text, boolean isPlain, Place place) implements YamlValue {

    /** Whether it is nothing: empty, {@code ~} or {@code null} without quotes. */
    public boolean isNull() {
        return isPlain
                && switch (text) {
                    case "", "~", "null", "Null", "NULL" -> true;
                    default -> false;
                };
    }
}
