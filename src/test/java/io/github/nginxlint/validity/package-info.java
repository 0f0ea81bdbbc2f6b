/**
 * Compares the program with a real nginx: what is refused, in which words, at which line, and what is warned about.
 *
 * <p>Files, names and addresses of the machine never decide: configurations are run below a directory of their own with a
 * certificate and a key in place, and what nginx refuses for the machine's sake all the same is counted apart.
 */
@NullMarked
package io.github.nginxlint.validity;

import org.jspecify.annotations.NullMarked;
