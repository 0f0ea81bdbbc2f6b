package io.github.nginxlint.engine;

import io.github.nginxlint.config.ConfigTree;
import io.github.nginxlint.config.Configuration;
import io.github.nginxlint.source.FileSystemReader;
import io.github.nginxlint.source.Limits;
import io.github.nginxlint.source.PathText;
import io.github.nginxlint.source.Repository;
import io.github.nginxlint.source.SourceReader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the units of systemd that belong to a configuration: of this machine where it is the machine's own nginx, else
 * beside an entry file and in the {@code etc/systemd/system} and {@code systemd} of its directory and, within a
 * repository, of those above.
 */
final class UnitSearch {

    private static final List<String> PLACES = List.of("etc/systemd/system", "systemd/system", "systemd");

    /** Where packages put their units; of these only what can stand behind nginx is looked at. */
    private static final List<String> PACKAGED = List.of("/usr/lib/systemd/system/", "/lib/systemd/system/");

    private static final List<String> SERVERS = List.of(
            "nginx.service", "openresty.service", "angie.service", "php*-fpm.service", "gunicorn*", "uwsgi*", "puma*");
    private static final String OWN = "/etc/systemd/system";

    private final Set<Path> tops = new HashSet<>();
    private final UpwardWalk walk;

    private UnitSearch(UpwardWalk walk) {
        this.walk = walk;
    }

    /**
     * The units of this machine.
     *
     * @param directory what relative paths start from
     * @param limits how much of it is read
     */
    static FoundPaths ofMachine(Path directory, Limits limits) {
        SourceReader reader = FileSystemReader.within(
                        directory,
                        List.of("/etc", PathText.directory(PACKAGED.get(0)), PathText.directory(PACKAGED.get(1))))
                .bounded(limits);
        List<String> paths = new ArrayList<>();
        if (reader.kind(OWN) == SourceReader.Kind.DIRECTORY) {
            paths.add(OWN);
        }
        for (String place : PACKAGED) {
            for (String server : SERVERS) {
                for (String path : reader.glob(place + server)) {
                    if (path.endsWith(".service") || path.endsWith(".socket")) {
                        paths.add(path);
                    }
                }
            }
        }
        return new FoundPaths(paths, reader);
    }

    /**
     * Looks for those of a configuration.
     *
     * @param directory what relative paths start from
     * @param named what the user named: within a directory of these the search goes as far up as that
     * @param limits how much of it is read
     */
    static FoundPaths of(Configuration configuration, Path directory, List<String> named, Limits limits) {
        UnitSearch search = new UnitSearch(new UpwardWalk(directory));
        Path start = directory.toAbsolutePath();
        for (String path : named) {
            search.name(start, path);
        }
        search.walk.from(configuration, search::root, search::look);
        return search.walk.found(limits);
    }

    /** The directories of the entry files. */
    static List<String> beside(Configuration configuration) {
        Set<String> directories = new LinkedHashSet<>();
        for (ConfigTree tree : configuration.trees()) {
            if (directories.size() < UpwardWalk.MAX_DIRECTORIES) {
                directories.add(PathText.directory(tree.entry()));
            }
        }
        return List.copyOf(directories);
    }

    private void name(Path directory, String path) {
        try {
            Path whole = directory.resolve(path).normalize();
            if (Files.isDirectory(whole)) {
                tops.add(whole);
            }
        } catch (InvalidPathException e) {
            // the reader says so
            return;
        }
    }

    /** How far up to look. */
    private Path root(Path start) {
        Optional<Path> repository = Repository.around(start);
        if (repository.isPresent()) {
            return repository.get();
        }
        for (Path at = start.getParent(); at != null; at = at.getParent()) {
            if (tops.contains(at)) {
                return at;
            }
        }
        return start;
    }

    private void look(Path at, Path start, Path root) {
        if (at.equals(start) && holdsUnits(at)) {
            walk.add(at, at);
        }
        for (String place : PLACES) {
            Path units = at.resolve(place);
            if (Files.isDirectory(units)) {
                walk.add(units, root);
            }
        }
    }

    private static boolean holdsUnits(Path directory) {
        String[] names = directory.toFile().list();
        for (String name : Optional.ofNullable(names).orElse(new String[0])) {
            if (name.endsWith(".service") || name.endsWith(".socket")) {
                return true;
            }
        }
        return false;
    }
}
