package io.github.nginxlint.yaml;

import io.github.nginxlint.source.Place;
import java.util.List;

/**
 * A list.
 *
 * @param items its items, in order
 * @param place where it begins
 */
public record YamlSequence(List<YamlValue> items, Place place) implements YamlValue {

    public YamlSequence {
        items = List.copyOf(items);
    }
}
