package io.github.nginxlint.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what a pattern means below a directory. The reader keeps it there; how much is looked at is bounded. */
public final class PatternSearch {

    /** More than anybody has entry files, or directories below which to look for them. */
    private static final int MOST = 100_000;

    private final SourceReader reader;
    private Optional<String> gap = Optional.empty();

    private PatternSearch(SourceReader reader) {
        this.reader = reader;
    }

    /**
     * What was found.
     *
     * @param paths each below the directory, and beginning with it
     * @param gap why there may be more, for the user
     */
    public record Found(List<String> paths, Optional<String> gap) {

        public Found {
            paths = List.copyOf(paths);
        }
    }

    /**
     * The files and directories that a pattern means, sorted.
     *
     * @param directory empty for the working directory
     */
    public static Found find(SourceReader reader, String directory, PathPattern pattern) {
        PatternSearch search = new PatternSearch(reader);
        Set<String> paths = Set.of(directory);
        for (int i = 0; i < pattern.length(); i++) {
            boolean isLast = i + 1 == pattern.length();
            if (pattern.isAny(i)) {
                // a directory stands for all below it already
                paths = isLast ? paths : search.below(paths);
            } else {
                paths = search.step(paths, pattern.part(i), isLast);
            }
        }
        List<String> sorted = new ArrayList<>(paths);
        sorted.sort(PathText.BYTE_ORDER);
        return new Found(sorted, search.gap);
    }

    private Set<String> step(Set<String> directories, GlobPart part, boolean isLast) {
        Set<String> found = new LinkedHashSet<>();
        for (String directory : directories) {
            for (String name : part.isLiteral() ? List.of(part.literal()) : list(directory)) {
                String path = PathText.join(directory, name);
                if (part.matches(name) && isWanted(reader.kind(path), isLast)) {
                    if (found.size() == MOST) {
                        gap = Optional.of("more than " + MOST + " paths");
                        return found;
                    }
                    found.add(path);
                }
            }
        }
        return found;
    }

    private static boolean isWanted(SourceReader.Kind kind, boolean isLast) {
        return kind == SourceReader.Kind.DIRECTORY || (isLast && kind == SourceReader.Kind.FILE);
    }

    private List<String> list(String directory) {
        SourceReader.Listing listing = reader.list(directory.isEmpty() ? "." : directory);
        if (listing.gap().isPresent()) {
            gap = listing.gap();
        }
        return listing.names();
    }

    /** The directories and all below them; links are followed, each place once. */
    private Set<String> below(Set<String> directories) {
        Set<String> found = new LinkedHashSet<>();
        Set<String> entered = new HashSet<>();
        List<String> open = new ArrayList<>(directories);
        for (int i = 0; i < open.size(); i++) {
            String directory = open.get(i);
            if (!entered.add(reader.identity(directory.isEmpty() ? "." : directory))) {
                continue;
            }
            if (found.size() == MOST) {
                gap = Optional.of("more than " + MOST + " directories");
                break;
            }
            found.add(directory);
            for (String name : list(directory)) {
                String path = PathText.join(directory, name);
                if (!name.startsWith(".")
                        && !name.equals("node_modules")
                        && reader.kind(path) == SourceReader.Kind.DIRECTORY) {
                    open.add(path);
                }
            }
        }
        return found;
    }
}
