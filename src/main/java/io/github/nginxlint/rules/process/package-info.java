/** Rules about what the worker processes may use. */
@NullMarked
package io.github.nginxlint.rules.process;

import org.jspecify.annotations.NullMarked;
