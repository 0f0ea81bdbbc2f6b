package io.github.nginxlint.finding;

import io.github.nginxlint.source.Place;

/**
 * A replacement of text.
 *
 * @param place what is replaced; an empty span inserts
 * @param text what stands there afterwards
 */
public record TextEdit(Place place, String text) {}
