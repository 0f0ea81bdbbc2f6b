package io.github.nginxlint.engine;

import io.github.nginxlint.config.ConfigTree;
import io.github.nginxlint.config.Configuration;
import io.github.nginxlint.config.LoadOptions;
import io.github.nginxlint.source.FileSystemReader;
import io.github.nginxlint.source.NginxPrefix;
import io.github.nginxlint.source.Repository;
import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.source.SourceReader;
import io.github.nginxlint.syntax.ParsedFile;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the configurations that files are part of, so that a file is looked at as nginx will see it. All that the
 * repository holds is looked through: only the includes tell who reads a file.
 */
public final class WholeSearch {

    private final Path directory;
    private final LintRequest request;
    private final List<String> entries;
    private final Set<String> paths = new LinkedHashSet<>();
    private final Set<String> around = new LinkedHashSet<>();

    private WholeSearch(Path directory, LintRequest request, List<String> entries) {
        this.directory = directory.toAbsolutePath().normalize();
        this.request = request;
        this.entries = List.copyOf(entries);
    }

    /**
     * The same request for the configurations that its paths are part of, each once. A path that is part of none is
     * left as it is when nginx could read it, and left out when it is something else.
     *
     * @param directory what relative paths start from
     * @param entries files and directories in which configurations begin; none to look for them in the repository
     */
    public static LintRequest of(Path directory, LintRequest request, List<String> entries) {
        WholeSearch search = new WholeSearch(directory, request, entries);
        Map<Path, List<String>> byRoot = new LinkedHashMap<>();
        for (String path : request.paths()) {
            try {
                Path file = search.directory.resolve(path).normalize();
                byRoot.computeIfAbsent(root(file), r -> new ArrayList<>()).add(path);
            } catch (InvalidPathException e) {
                // the reader says so
                search.paths.add(path);
            }
        }
        byRoot.forEach(search::in);
        return request.of(List.copyOf(search.paths), List.copyOf(search.around));
    }

    /** What is looked through: an installed nginx's directory, the repository, or the file's own directory. */
    private static Path root(Path file) {
        Path parent = file.getParent();
        Path own = parent == null ? file : parent;
        return NginxPrefix.of(file.toString())
                .map(Path::of)
                .or(() -> Repository.around(own))
                .orElse(own);
    }

    private void in(Path root, List<String> files) {
        if (root.getNameCount() == 0) {
            // the whole disk is nobody's repository
            paths.addAll(files);
            return;
        }
        SourceReader reader =
                FileSystemReader.forNamed(directory, List.of(root.toString())).bounded(request.limits());
        Map<String, String> wanted = new LinkedHashMap<>();
        for (String file : files) {
            String path = directory.resolve(file).toString();
            if (reader.kind(path) == SourceReader.Kind.FILE) {
                wanted.put(reader.identity(path), file);
            } else {
                paths.add(file);
            }
        }
        around.add(root.toString());
        LoadOptions options = Linter.options(request);
        List<ConfigTree> trees = new ArrayList<>(
                Configuration.load(reader, options.of(entries.isEmpty() ? List.of(root.toString()) : entries))
                        .trees());
        // the root itself may be below what is left out
        trees.removeIf(tree -> request.exclude().reaches(tree.entry(), false));
        Set<String> reached = new HashSet<>();
        for (ConfigTree tree : trees) {
            Configuration one = Configuration.load(reader, options.of(List.of(tree.entry())));
            if (isPartOf(one, reader, wanted, reached)) {
                paths.add(shortened(tree.entry()));
            }
        }
        wanted.keySet().removeAll(reached);
        Map<String, String> others = new LinkedHashMap<>();
        wanted.forEach((identity, file) -> {
            if (request.exclude().reaches(file, false)) {
                // named by a program that knows nothing of it: nothing includes it
                return;
            }
            if (Configuration.isOfNginx(reader, identity)) {
                paths.add(file);
            } else {
                others.put(identity, file);
            }
        });
        if (!others.isEmpty()) {
            besideNginx(trees, reader, others.keySet());
        }
    }

    private static boolean isPartOf(
            Configuration configuration, SourceReader reader, Map<String, String> wanted, Set<String> reached) {
        boolean isPart = false;
        for (ParsedFile file : configuration.files()) {
            String identity = reader.identity(file.source().name());
            if (wanted.containsKey(identity)) {
                reached.add(identity);
                isPart = true;
            }
        }
        return isPart;
    }

    /** The configurations that are compared with what stands behind nginx: a pool, a unit, a compose file. */
    private void besideNginx(List<ConfigTree> trees, SourceReader reader, Set<String> identities) {
        for (ConfigTree tree : trees) {
            LintRequest one = request.of(List.of(tree.entry()), List.copyOf(around));
            Configuration configuration = Configuration.load(reader, Linter.options(one));
            Inputs inputs = Inputs.onDisk(directory, one);
            Backends backends =
                    Backends.read(one, inputs, configuration, () -> Machine.of(one, inputs), new ArrayList<>());
            for (SourceFile file : backends.files()) {
                if (identities.contains(
                        reader.identity(directory.resolve(file.name()).toString()))) {
                    paths.add(shortened(tree.entry()));
                    break;
                }
            }
        }
    }

    /** Relative to the working directory where it is inside. */
    private String shortened(String path) {
        Path file = Path.of(path);
        return (file.startsWith(directory) ? directory.relativize(file) : file).toString();
    }
}
