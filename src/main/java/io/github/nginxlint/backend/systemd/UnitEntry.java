package io.github.nginxlint.backend.systemd;

import io.github.nginxlint.source.Place;

/**
 * An assignment of a unit file.
 *
 * @param section the section it stands in, without brackets
 * @param key the name before the equals sign
 * @param value the text behind it, continued lines joined; empty where it takes back what stands before
 * @param place from the name to the end of the value
 */
public record UnitEntry(String section, String key, String value, Place place) {}
