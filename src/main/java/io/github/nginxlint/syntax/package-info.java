/** One file as nginx reads it: words, directives, blocks, comments and what is wrong with them. */
@NullMarked
package io.github.nginxlint.syntax;

import org.jspecify.annotations.NullMarked;
