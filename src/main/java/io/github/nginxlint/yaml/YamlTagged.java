package io.github.nginxlint.yaml;

import io.github.nginxlint.source.Place;

/**
 * A value with a tag of its own, of which only the program that it is for knows what it means.
 *
 * @param tag the tag
 * @param place where it begins
 */
public record YamlTagged(String tag, Place place) implements YamlValue {}
