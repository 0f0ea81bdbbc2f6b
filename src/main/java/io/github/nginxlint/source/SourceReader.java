package io.github.nginxlint.source;

import java.util.List;
import java.util.Optional;

/**
 * The only way from a path to text. Paths are strings with {@code /} between their parts, as nginx has them;
 * an implementation reads nothing outside what it was made for.
 */
public interface SourceReader {

    /**
     * Reads a file. Reading the same file twice, by whatever path, gives the same {@link SourceFile}, named by the path
     * that was first. Never throws for bad input.
     */
    ReadResult read(String path);

    /** What stands at the path. */
    Kind kind(String path);

    /**
     * The paths that match a glob(3) pattern, sorted as glob sorts them in the C locale; empty when none matches.
     * A pattern without {@code *}, {@code ?} or {@code [} is itself, if it exists.
     */
    List<String> glob(String pattern);

    /** Why {@link #glob} may not have found all there is for the pattern, for the user; empty when it has. */
    default Optional<String> gap(String pattern) {
        return Optional.empty();
    }

    /** The name under which a file is the same, by whatever path it was reached: links followed, if there are any. */
    default String identity(String path) {
        return path;
    }

    /** What was asked for and not read because of a limit, each once; some of them, when there are very many. */
    default List<BeyondLimit> beyondLimits() {
        return List.of();
    }

    /**
     * A file that a limit has kept from being read.
     *
     * @param path by which it was asked for
     * @param reason which limit, for the user
     */
    record BeyondLimit(String path, String reason) {}

    /** The entries of a directory; none when it cannot be listed. */
    Listing list(String directory);

    /** Hears that so many files are about to be read, to be able to say how far that is. */
    default void expect(int files) {}

    /**
     * What a directory holds.
     *
     * @param names the names of its entries, sorted
     * @param gap why there may be more, for the user
     */
    record Listing(List<String> names, Optional<String> gap) {

        public Listing {
            names = List.copyOf(names);
        }
    }

    /** What a path leads to, links followed. */
    enum Kind {
        FILE,
        DIRECTORY,
        /** a device, a FIFO, a socket */
        SPECIAL,
        MISSING
    }

    /** A file's text or the reason why there is none. */
    sealed interface ReadResult permits Text, Refused {}

    /**
     * The file was read.
     *
     * @param file its text
     */
    record Text(SourceFile file) implements ReadResult {}

    /**
     * The file was not read.
     *
     * @param reason why, for the user: {@code no such file}, {@code is a directory} ...
     * @param isBeyondLimit whether it could be read if a limit of the run were higher
     */
    record Refused(String reason, boolean isBeyondLimit) implements ReadResult {

        /** For a reason that no limit is. */
        public Refused(String reason) {
            this(reason, false);
        }
    }
}
