package io.github.nginxlint.backend;

import io.github.nginxlint.source.Place;
import java.util.Optional;

/**
 * A path that was given or included and could not be read: pools may be missing from the result.
 *
 * @param path the path or pattern as written
 * @param reason why, for people
 * @param place the include; empty when the path was given
 * @param isBeyondLimit whether a limit is the reason: then it is said of files that nobody named as well
 */
public record UnreadPath(String path, String reason, Optional<Place> place, boolean isBeyondLimit) {

    /** For a reason that no limit is. */
    public UnreadPath(String path, String reason, Optional<Place> place) {
        this(path, reason, place, false);
    }

    /**
     * What is left out of a file, or of all files of a kind.
     *
     * @param path the file
     * @param things how many of what are looked at: {@code 300 services}
     */
    public static UnreadPath beyond(String path, String things) {
        return new UnreadPath(path, "more than " + things + ": the rest is not looked at", Optional.empty(), true);
    }
}
