package io.github.nginxlint.backend.compose;

import io.github.nginxlint.source.Place;

/**
 * A line that docker compose refuses: no service of the file is started.
 *
 * @param message what is wrong, for people
 * @param place where
 */
public record ComposeProblem(String message, Place place) {}
