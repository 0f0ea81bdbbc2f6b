package io.github.nginxlint.syntax;

import io.github.nginxlint.source.Span;

/**
 * Something nginx refuses while it reads the file.
 *
 * @param message what is wrong, in nginx's words, and what to write instead
 * @param span the statement or the character meant; never empty unless the file is
 */
public record SyntaxError(String message, Span span) {}
