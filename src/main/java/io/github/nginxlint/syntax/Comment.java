package io.github.nginxlint.syntax;

import io.github.nginxlint.source.Span;

/**
 * A comment, from its {@code #} to the end of the line (which is not part of it).
 *
 * @param span where it stands
 */
public record Comment(Span span) {}
