/** Rules about names that are resolved at run time. */
@NullMarked
package io.github.nginxlint.rules.resolve;

import org.jspecify.annotations.NullMarked;
