/** Rules about buffers. */
@NullMarked
package io.github.nginxlint.rules.buffer;

import org.jspecify.annotations.NullMarked;
