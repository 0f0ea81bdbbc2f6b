package io.github.nginxlint.yaml;

import io.github.nginxlint.source.Place;

/**
 * Why a file is no YAML.
 *
 * @param message what is wrong, for people
 * @param place where
 */
public record YamlProblem(String message, Place place) {}
