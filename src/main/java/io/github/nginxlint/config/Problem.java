package io.github.nginxlint.config;

import io.github.nginxlint.source.Place;
import java.util.List;

/**
 * Something that kept a configuration from being put together.
 *
 * @param kind what went wrong
 * @param place the {@code include} or the statement at which it did
 * @param message what it is, for the user
 * @param chain for a cycle, the includes that lead from the file back to it, {@code place} last; else what led to the
 *     place
 */
public record Problem(Kind kind, Place place, String message, List<Place> chain) {

    public Problem {
        chain = List.copyOf(chain);
    }

    /** What can go wrong. */
    public enum Kind {
        /** a file includes itself, nginx runs out of file descriptors */
        CYCLE,
        /** a limit of the run was reached, so that not all of it is looked at */
        BEYOND_LIMIT
    }
}
