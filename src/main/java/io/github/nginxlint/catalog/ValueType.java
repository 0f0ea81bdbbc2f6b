package io.github.nginxlint.catalog;

/** How nginx reads the arguments of a directive, by the setter it uses. */
public enum ValueType {
    /** {@code on} or {@code off}. */
    FLAG,
    NUMBER,
    /** Bytes with {@code k} or {@code m}. */
    SIZE,
    /** Bytes with {@code k}, {@code m} or {@code g}. */
    OFFSET,
    /** A time in milliseconds: {@code 500ms}, {@code 1m 30s}. */
    TIME_MS,
    /** A time in seconds, without {@code ms}. */
    TIME_S,
    STRING,
    /** Several strings, one list. */
    STRINGS,
    /** A name and a value. */
    PAIR,
    /** A count and a size. */
    BUFFERS,
    /** One of the known words. */
    ENUM,
    /** Any of the known words. */
    WORDS,
    /** A path with up to three directory levels. */
    PATH,
    /** File permissions: {@code user:rw}. */
    ACCESS,
    /** A string that may hold variables. */
    COMPLEX,
    /** A size that may hold variables. */
    COMPLEX_SIZE,
    /** Conditions that may hold variables. */
    CONDITIONS,
    MIME_TYPES,
    /** A local address. */
    BIND,
    CACHE_PATH,
    CACHE_VALID,
    /** Accepted, ignored, warned about. */
    IGNORED,
    /** The name alone. */
    WORD,
    /** Read by code of its own. */
    CUSTOM
}
