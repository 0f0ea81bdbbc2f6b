package io.github.nginxlint.catalog;

/**
 * What was different about a directive in older versions.
 *
 * @param aspect what differed
 * @param before the first version without the difference
 * @param value what it was, in the notation of the data files
 */
public record Earlier(Aspect aspect, NginxVersion before, String value) {

    /** What of a directive can differ between versions. */
    public enum Aspect {
        ARITY,
        DEFAULT,
        VALUES,
        REPEAT
    }
}
