package io.github.nginxlint.config;

import io.github.nginxlint.source.Place;
import java.util.List;

/**
 * How a directive came into the tree.
 *
 * @param includes the statements that led to its file, outermost first; empty in the entry file
 */
public record Origin(List<Place> includes) {

    /** In the entry file itself. */
    public static final Origin ENTRY = new Origin(List.of());

    public Origin {
        includes = List.copyOf(includes);
    }
}
