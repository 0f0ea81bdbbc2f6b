/** Applies what findings say about how to mend them: to text, as a difference, and to files. */
@NullMarked
package io.github.nginxlint.fix;

import org.jspecify.annotations.NullMarked;
