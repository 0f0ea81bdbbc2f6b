package io.github.nginxlint.backend;

import io.github.nginxlint.source.Place;
import java.util.Optional;

/**
 * A path that was given or included and could not be read: pools may be missing from the result.
 *
 * @param path the path or pattern as written
 * @param reason why, for people
 * @param place the include; empty when the path was given
 */
public record UnreadPath(String path, String reason, Optional<Place> place) {}
