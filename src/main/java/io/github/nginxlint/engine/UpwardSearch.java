package io.github.nginxlint.engine;

import io.github.nginxlint.backend.FpmConfigReader;
import io.github.nginxlint.backend.compose.ComposeReader;
import io.github.nginxlint.config.ConfigTree;
import io.github.nginxlint.config.Configuration;
import io.github.nginxlint.source.FileSystemReader;
import io.github.nginxlint.source.Limits;
import io.github.nginxlint.source.Repository;
import io.github.nginxlint.source.SourceReader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds what a repository keeps with the configuration of nginx: beside an entry file, and from there upward to the root
 * of the repository. Outside of one the search does not leave the directory, since what stands further up may be
 * anybody's.
 */
final class UpwardSearch {

    /** More directories than a repository keeps entry files in. */
    private static final int MAX_DIRECTORIES = 2_000;

    private final Path directory;
    private final Function<Path, List<Path>> wanted;
    private final Set<Path> visited = new HashSet<>();
    private final Set<Path> roots = new HashSet<>();
    private final List<String> found = new ArrayList<>();

    private UpwardSearch(Path directory, Function<Path, List<Path>> wanted) {
        this.directory = directory.toAbsolutePath().normalize();
        this.wanted = wanted;
    }

    /**
     * What was found.
     *
     * @param paths files and directories; none most of the time
     * @param reader reads them and what stands in their repositories or directories
     */
    record Found(List<String> paths, SourceReader reader) {

        Found {
            paths = List.copyOf(paths);
        }
    }

    /**
     * Looks for the files of PHP-FPM, all that there are in a directory.
     *
     * @param directory what relative paths start from
     * @param limits how much of it is read
     */
    static Found ofPools(Configuration configuration, Path directory, Limits limits) {
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
    static Found ofCompose(Configuration configuration, Path directory, Limits limits) {
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

    private static Found of(
            Configuration configuration, Path directory, Limits limits, Function<Path, List<Path>> wanted) {
        UpwardSearch search = new UpwardSearch(directory, wanted);
        for (ConfigTree tree : configuration.trees()) {
            search.from(tree.entry());
        }
        List<String> roots = new ArrayList<>();
        search.roots.forEach(root -> roots.add(root.toString()));
        return new Found(search.found, FileSystemReader.within(directory, roots).bounded(limits));
    }

    private void from(String entry) {
        Path start;
        try {
            start = directory.resolve(entry).normalize().getParent();
        } catch (InvalidPathException e) {
            return;
        }
        if (start == null || visited.contains(start) || visited.size() > MAX_DIRECTORIES) {
            return;
        }
        Optional<Path> repository = Repository.around(start);
        Path root = repository.orElse(start);
        for (Path at = start; at != null && visited.add(at); at = at.getParent()) {
            in(at, root);
            if (at.equals(root)) {
                break;
            }
        }
    }

    private void in(Path at, Path root) {
        for (Path path : wanted.apply(at)) {
            roots.add(root);
            found.add((path.startsWith(directory) ? directory.relativize(path) : path).toString());
        }
    }
}
