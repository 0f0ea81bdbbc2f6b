package io.github.nginxlint.catalog;

/** How a directive of a name is written. */
public enum Shape {
    SIMPLE,
    BLOCK,
    /** Not known, or both are possible: {@code server} where the enclosing block is not known. */
    UNKNOWN
}
