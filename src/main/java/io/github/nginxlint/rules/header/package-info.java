/** Rules about the headers that nginx sends to an upstream. */
@NullMarked
package io.github.nginxlint.rules.header;

import org.jspecify.annotations.NullMarked;
