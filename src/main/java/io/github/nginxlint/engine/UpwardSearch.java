package io.github.nginxlint.engine;

import io.github.nginxlint.backend.FpmConfigReader;
import io.github.nginxlint.backend.compose.ComposeReader;
import io.github.nginxlint.config.Configuration;
import io.github.nginxlint.source.Limits;
import io.github.nginxlint.source.Repository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Finds what a repository keeps with the configuration of nginx: beside an entry file, and from there upward to the root
 * of the repository. Outside of one the search does not leave the directory, since what stands further up may be
 * anybody's.
 */
final class UpwardSearch {

    private UpwardSearch() {}

    /**
     * Looks for the files of PHP-FPM, all that there are in a directory.
     *
     * @param directory what relative paths start from
     * @param limits how much of it is read
     */
    static FoundPaths ofPools(Configuration configuration, Path directory, Limits limits) {
        return of(configuration, directory, limits, at -> {
            List<Path> paths = new ArrayList<>();
            for (String name : FpmConfigReader.NAMES) {
                Path path = at.resolve(name);
                if (Files.exists(path)) {
                    paths.add(path);
                }
            }
            return paths;
        });
    }

    /**
     * Looks for compose files, of which a directory has one.
     *
     * @param directory what relative paths start from
     * @param limits how much of it is read
     */
    static FoundPaths ofCompose(Configuration configuration, Path directory, Limits limits) {
        return of(configuration, directory, limits, at -> {
            for (String name : ComposeReader.NAMES) {
                Path file = at.resolve(name);
                if (Files.isRegularFile(file)) {
                    return List.of(file);
                }
            }
            return List.of();
        });
    }

    private static FoundPaths of(
            Configuration configuration, Path directory, Limits limits, Function<Path, List<Path>> wanted) {
        UpwardWalk walk = new UpwardWalk(directory);
        walk.from(configuration, start -> Repository.around(start).orElse(start), (at, start, root) -> {
            for (Path path : wanted.apply(at)) {
                walk.add(path, root);
            }
        });
        return walk.found(limits);
    }
}
