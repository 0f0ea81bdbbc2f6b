package io.github.nginxlint.backend.systemd;

import io.github.nginxlint.source.Place;

/**
 * A number of an application server's settings.
 *
 * @param value the number: seconds or bytes
 * @param name what it is called there: {@code timeout}, {@code harakiri}
 * @param isDefault whether nothing is written and it is the program's own
 * @param place where it is written, or the command that leaves it out
 */
public record Limit(int value, String name, boolean isDefault, Place place) {}
