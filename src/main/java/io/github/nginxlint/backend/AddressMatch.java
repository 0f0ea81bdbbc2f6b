package io.github.nginxlint.backend;

/** Whether a connection of nginx ends at a backend. */
public enum AddressMatch {
    MATCH,
    NO_MATCH,
    /** it depends on a name's addresses or on which addresses are the machine's own */
    UNKNOWN
}
