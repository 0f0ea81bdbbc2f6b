/** Rules about the comments that silence others. */
@NullMarked
package io.github.nginxlint.rules.suppression;

import org.jspecify.annotations.NullMarked;
