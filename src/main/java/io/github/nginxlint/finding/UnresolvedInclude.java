package io.github.nginxlint.finding;

import io.github.nginxlint.source.Place;

/**
 * An include that could not be read.
 *
 * @param pattern its argument as written
 * @param place where it stands
 * @param reason why
 */
public record UnresolvedInclude(String pattern, Place place, String reason) {}
