package io.github.nginxlint.config;

import io.github.nginxlint.source.PathText;
import java.util.List;
import java.util.Optional;

/**
 * Where included files are looked up.
 *
 * @param prefix the directory that stands for nginx's own, instead of the directory of the entry file
 * @param pathMaps replacements in the paths of includes, applied in order
 * @param deployed whether the paths are those of the machine that nginx runs on, so that an absolute one is meant as it
 *     is written
 */
public record IncludeOptions(Optional<String> prefix, List<PathMap> pathMaps, boolean deployed) {

    /** Beside the entry file, nothing replaced. */
    public static final IncludeOptions STANDARD = new IncludeOptions(Optional.empty(), List.of(), false);

    public IncludeOptions {
        pathMaps = List.copyOf(pathMaps);
    }

    /**
     * An include's path with the replacements made.
     *
     * @param text the path
     * @param isFinal whether it is a path of the working directory, to be looked up as it is
     */
    record Mapped(String text, boolean isFinal) {}

    Mapped map(String path) {
        String mapped = PathText.tidy(path);
        for (PathMap map : pathMaps) {
            if (map.isAnchoredAt(mapped)) {
                return new Mapped(map.apply(mapped), true);
            }
            mapped = map.apply(mapped);
        }
        return new Mapped(mapped, false);
    }
}
