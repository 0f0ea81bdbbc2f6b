/** Findings that were there before, and are not to be said again. */
@NullMarked
package io.github.nginxlint.baseline;

import org.jspecify.annotations.NullMarked;
