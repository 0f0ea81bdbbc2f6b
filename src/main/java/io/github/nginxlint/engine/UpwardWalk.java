package io.github.nginxlint.engine;

import io.github.nginxlint.config.ConfigTree;
import io.github.nginxlint.config.Configuration;
import io.github.nginxlint.source.FileSystemReader;
import io.github.nginxlint.source.FrontReader;
import io.github.nginxlint.source.Limits;
import io.github.nginxlint.source.SourceReader;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Goes from the directories of the entry files of a configuration upward, into each directory once. */
final class UpwardWalk {

    /** More directories than a repository keeps entry files in. */
    static final int MAX_DIRECTORIES = 2_000;

    private final Path directory;
    private final Set<Path> visited = new HashSet<>();
    private boolean isCut;
    private final Set<String> roots = new LinkedHashSet<>();
    private final Set<String> found = new LinkedHashSet<>();

    /**
     * A walk that has found nothing yet.
     *
     * @param directory what relative paths start from
     */
    UpwardWalk(Path directory) {
        this.directory = directory.toAbsolutePath().normalize();
    }

    /** Looks around in a directory. */
    @FunctionalInterface
    interface Look {

        /**
         * Adds what it finds to the walk.
         *
         * @param at the directory
         * @param start the directory of the entry file
         * @param root the last directory of the way up
         */
        void in(Path at, Path start, Path root);
    }

    /**
     * Goes all the ways up.
     *
     * @param roots how far up it is from the directory of an entry file
     */
    void from(Configuration configuration, UnaryOperator<Path> roots, Look look) {
        for (ConfigTree tree : configuration.trees()) {
            from(tree.entry(), roots, look);
        }
    }

    private void from(String entry, UnaryOperator<Path> roots, Look look) {
        Path start;
        try {
            start = directory.resolve(entry).normalize().getParent();
        } catch (InvalidPathException e) {
            return;
        }
        if (start == null || visited.contains(start)) {
            return;
        }
        if (visited.size() > MAX_DIRECTORIES) {
            isCut = true;
            return;
        }
        Path root = roots.apply(start);
        for (Path at = start; at != null && visited.add(at); at = at.getParent()) {
            look.in(at, start, root);
            if (at.equals(root)) {
                break;
            }
        }
    }

    /**
     * Adds what was found.
     *
     * @param root the directory in which it may be read with all that it leads to
     */
    void add(Path path, Path root) {
        String name = (path.startsWith(directory) ? directory.relativize(path) : path).toString();
        if (found.add(name.isEmpty() ? "." : name)) {
            roots.add(root.toString());
        }
    }

    /**
     * What was found so far.
     *
     * @param limits how much of it is read
     */
    FoundPaths found(Limits limits) {
        SourceReader reader =
                FileSystemReader.within(directory, List.copyOf(roots)).bounded(limits);
        return new FoundPaths(List.copyOf(found), isCut ? new Partly(reader) : reader);
    }

    /** A reader of some of what there is. */
    private record Partly(SourceReader behind) implements FrontReader {

        @Override
        public List<BeyondLimit> beyondLimits() {
            List<BeyondLimit> all = new ArrayList<>(behind.beyondLimits());
            all.add(new BeyondLimit(
                    ".",
                    "more than " + MAX_DIRECTORIES
                            + " directories: what stands beside nginx in the rest is not looked for"));
            return all;
        }
    }
}
