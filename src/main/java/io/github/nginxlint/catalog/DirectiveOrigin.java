package io.github.nginxlint.catalog;

/** Who publishes the module that defines a directive. */
public enum DirectiveOrigin {
    /** nginx open source, with the directives that were removed from it. */
    OSS,
    /** The commercial edition. */
    COMMERCIAL,
    /** A dynamic module by nginx's makers that has releases of its own: njs, otel, acme. */
    DYNAMIC,
    /** Anyone else. */
    THIRD_PARTY
}
