package io.github.nginxlint.source;

/**
 * A place in a file as people count it.
 *
 * @param line 1 for the first line
 * @param column 1 for the first UTF-16 code unit of the line
 */
public record Position(int line, int column) {}
