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

    private static final int MAX_DIRECTORIES = 2_000;
    private static final List<String> PLACES = List.of("etc/systemd/system", "systemd/system", "systemd");

    /** Where packages put their units; of these only what can stand behind nginx is looked at. */
    private static final List<String> PACKAGED = List.of("/usr/lib/systemd/system/", "/lib/systemd/system/");

    private static final List<String> SERVERS = List.of(
            "nginx.service", "openresty.service", "angie.service", "php*-fpm.service", "gunicorn*", "uwsgi*", "puma*");
    private static final String OWN = "/etc/systemd/system";

    private final Path directory;
    private final Set<Path> visited = new HashSet<>();
    private final Set<Path> tops = new HashSet<>();
    private final Set<String> roots = new LinkedHashSet<>();
    private final List<String> found = new ArrayList<>();

    private UnitSearch(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    /**
     * What was found.
     *
     * @param paths units and directories of units; none most of the time
     * @param reader reads them and what stands in their repositories or directories
     */
    record Found(List<String> paths, SourceReader reader) {

        Found {
            paths = List.copyOf(paths);
        }
    }

    /**
     * The units of this machine.
     *
     * @param directory what relative paths start from
     * @param limits how much of it is read
     */
    static Found ofMachine(Path directory, Limits limits) {
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
        return new Found(paths, reader);
    }

    /**
     * Looks for those of a configuration.
     *
     * @param directory what relative paths start from
     * @param named what the user named: within a directory of these the search goes as far up as that
     * @param limits how much of it is read
     */
    static Found of(Configuration configuration, Path directory, List<String> named, Limits limits) {
        UnitSearch search = new UnitSearch(directory);
        for (String path : named) {
            search.name(path);
        }
        for (ConfigTree tree : configuration.trees()) {
            search.from(tree.entry());
        }
        return new Found(
                search.found,
                FileSystemReader.within(directory, List.copyOf(search.roots)).bounded(limits));
    }

    /** The directories of the entry files. */
    static List<String> beside(Configuration configuration) {
        Set<String> directories = new LinkedHashSet<>();
        for (ConfigTree tree : configuration.trees()) {
            if (directories.size() < MAX_DIRECTORIES) {
                directories.add(PathText.directory(tree.entry()));
            }
        }
        return List.copyOf(directories);
    }

    private void name(String path) {
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
        if (holdsUnits(start)) {
            add(start, start);
        }
        Path root = root(start);
        for (Path at = start; at != null && visited.add(at); at = at.getParent()) {
            for (String place : PLACES) {
                Path units = at.resolve(place);
                if (Files.isDirectory(units)) {
                    add(units, root);
                }
            }
            if (at.equals(root)) {
                break;
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

    private void add(Path units, Path root) {
        String name = (units.startsWith(directory) ? directory.relativize(units) : units).toString();
        String path = name.isEmpty() ? "." : name;
        if (!found.contains(path)) {
            roots.add(root.toString());
            found.add(path);
        }
    }
}
