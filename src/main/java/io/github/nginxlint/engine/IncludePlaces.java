package io.github.nginxlint.engine;

import java.util.List;
import java.util.Optional;

/**
 * Where included files are.
 *
 * @param prefix the directory that relative includes start from; absent for the main file's own
 * @param pathMaps replacements in include paths, {@code FROM=TO}
 * @param around directories in which they may be as well as below those of the paths
 */
public record IncludePlaces(Optional<String> prefix, List<String> pathMaps, List<String> around) {

    /** Where the includes say. */
    public static final IncludePlaces NONE = new IncludePlaces(Optional.empty(), List.of(), List.of());

    public IncludePlaces {
        pathMaps = List.copyOf(pathMaps);
        around = List.copyOf(around);
    }
}
