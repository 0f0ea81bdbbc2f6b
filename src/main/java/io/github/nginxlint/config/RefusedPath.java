package io.github.nginxlint.config;

/**
 * A path that was named and from which nothing could be loaded.
 *
 * @param path as it was named
 * @param reason why, for the user
 * @param isFault whether the program itself failed on it
 */
public record RefusedPath(String path, String reason, boolean isFault) {

    /** For a reason that is no fault of the program. */
    public RefusedPath(String path, String reason) {
        this(path, reason, false);
    }
}
