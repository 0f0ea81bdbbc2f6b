package io.github.nginxlint.backend.systemd;

/**
 * A word of a command line.
 *
 * @param text its text; as written where it is not known
 * @param isKnown false when a specifier or a variable leaves it open
 * @param mayBeSeveral whether it may become any number of words
 */
record CommandWord(String text, boolean isKnown, boolean mayBeSeveral) {}
