package io.github.nginxlint.catalog;

/** What a name stands for where it is read. */
public enum DirectiveKind {
    /** A directive that ends with {@code ;}. */
    SIMPLE,
    /** A directive that opens a block. */
    BLOCK,
    /** A word with a meaning of its own in the body of a table such as {@code map}, not a directive. */
    ENTRY
}
