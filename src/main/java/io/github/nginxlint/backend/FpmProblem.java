package io.github.nginxlint.backend;

import io.github.nginxlint.source.Place;

/**
 * A line that php-fpm refuses, so that it does not start; or one at which PHP stops to read php.ini, and starts.
 *
 * @param kind what is wrong
 * @param message the same for people, in the words of a finding
 * @param place the line
 */
public record FpmProblem(Kind kind, String message, Place place) {

    /** What is not taken. */
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
        INCLUDE_DEPTH,
        /** a line of php.ini or of its scan directory that is not INI */
        PHP_INI
    }
}
