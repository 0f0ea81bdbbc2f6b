/** Input made to hurt, each case given to the whole program. */
@NullMarked
package io.github.nginxlint.hostile;

import org.jspecify.annotations.NullMarked;
