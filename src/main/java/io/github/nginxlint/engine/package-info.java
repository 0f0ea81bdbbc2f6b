/** The library's entry point: from paths to findings. */
@NullMarked
package io.github.nginxlint.engine;

import org.jspecify.annotations.NullMarked;
