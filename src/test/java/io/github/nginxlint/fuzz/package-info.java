/**
 * Random input for the whole program: configurations made from the catalogue's grammar, and good ones changed in ways that
 * nobody would write.
 */
@NullMarked
package io.github.nginxlint.fuzz;

import org.jspecify.annotations.NullMarked;
