package io.github.nginxlint.suppression;

import io.github.nginxlint.source.Place;

/**
 * A comment that is meant to silence rules and does not.
 *
 * @param place what is wrong of it
 * @param message why, and what to write
 */
public record SuppressionProblem(Place place, String message) {}
