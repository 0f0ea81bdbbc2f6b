package io.github.nginxlint.catalog;

/** What nginx does with a directive that occurs again in the same block. */
public enum Repeat {
    /** Refused: {@code directive is duplicate}. */
    ERROR,
    /** Each occurrence adds to a list. */
    ACCUMULATE,
    LAST_WINS,
    /** A second occurrence changes nothing. */
    IDEMPOTENT,
    /** Accepted, perhaps with a warning; what holds is up to the directive. */
    ACCEPTED,
    UNKNOWN
}
