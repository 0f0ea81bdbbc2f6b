package io.github.nginxlint.finding;

import io.github.nginxlint.source.Place;

/**
 * Another place that explains a finding.
 *
 * @param message what stands there: {@code inherited from here}
 * @param place where
 */
public record Related(String message, Place place) {}
