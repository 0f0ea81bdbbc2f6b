/** Comments that silence findings. */
@NullMarked
package io.github.nginxlint.suppression;

import org.jspecify.annotations.NullMarked;
