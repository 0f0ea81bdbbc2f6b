package io.github.nginxlint.catalog;

/** How an inner level gets a setting from the level around it. */
public enum Inheritance {
    /** The inner value, else the outer one, else the default. */
    SCALAR,
    /** The whole list of the outer level counts, but only if the inner level has no entry of its own. */
    ARRAY,
    /** Never inherited: {@code try_files}, {@code listen}. */
    NONE,
    /** A content handler: not inherited by a nested location, but in force in its {@code if} and {@code limit_except}. */
    HANDLER,
    /** A content handler that is in force in an {@code if} of its location, but not in its {@code limit_except}. */
    HANDLER_IN_IF,
    /** Run in order at its own level, never inherited: the rewrite module. */
    SEQUENTIAL,
    /** Exists at one level only, so that nothing can be inherited. */
    ONE_LEVEL,
    UNKNOWN
}
