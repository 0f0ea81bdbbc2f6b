package io.github.nginxlint.config;

import io.github.nginxlint.source.Place;

/**
 * An include that could not be read: what it would have set is unknown.
 *
 * @param pattern the argument as written
 * @param place the {@code include} directive
 * @param reason why, for the user
 */
public record UnreadInclude(String pattern, Place place, String reason) {}
