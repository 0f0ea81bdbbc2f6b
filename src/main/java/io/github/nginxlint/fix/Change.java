package io.github.nginxlint.fix;

import io.github.nginxlint.source.SourceFile;

/**
 * A file and what becomes of it.
 *
 * @param before as it was read
 * @param after as it is to be
 */
public record Change(SourceFile before, SourceFile after) {}
