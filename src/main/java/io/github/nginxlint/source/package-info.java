/** Text and where it came from: files, spans, positions, and the only way to read them. */
@NullMarked
package io.github.nginxlint.source;

import org.jspecify.annotations.NullMarked;
