/** Rules about what nginx cannot read. */
@NullMarked
package io.github.nginxlint.rules.syntax;

import org.jspecify.annotations.NullMarked;
