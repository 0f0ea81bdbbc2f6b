package io.github.nginxlint.config;

/**
 * A path that was named and from which nothing could be loaded.
 *
 * @param path as it was named
 * @param reason why, for the user
 */
public record RefusedPath(String path, String reason) {}
