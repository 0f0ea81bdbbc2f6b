package io.github.nginxlint.fix;

/**
 * Something that is not mended, though there is a fix.
 *
 * @param where the file, or the place in it, as messages name it
 * @param reason why, for the user
 */
public record LeftAlone(String where, String reason) {}
