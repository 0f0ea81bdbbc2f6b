package io.github.nginxlint.backend;

import io.github.nginxlint.source.Place;

/**
 * A line that php-fpm refuses; it does not start with it.
 *
 * @param kind what is wrong
 * @param message the same for people, in the words of a finding
 * @param place the line
 */
public record FpmProblem(Kind kind, String message, Place place) {

    /** What php-fpm refuses. */
    public enum Kind {
        /** the line is not INI */
        SYNTAX,
        /** no known version of php-fpm has the key; a newer one may */
        UNKNOWN_KEY,
        /** the key does not take such a value */
        BAD_VALUE,
        /** an include that leads back to its own file */
        INCLUDE_CYCLE,
        /** more than five files deep */
        INCLUDE_DEPTH
    }
}
