package io.github.nginxlint.backend.systemd;

import io.github.nginxlint.source.Place;

/**
 * What a program does not take of the files that it is started with.
 *
 * @param kind what becomes of it
 * @param message what is wrong, in the words of a finding
 * @param place where
 */
public record UnitProblem(Kind kind, String message, Place place) {

    /** What becomes of it. */
    public enum Kind {
        /** systemd does not load or start the unit */
        REFUSED,
        /** systemd leaves a line out */
        IGNORED,
        /** the application server ends with its settings file */
        SETTINGS
    }
}
