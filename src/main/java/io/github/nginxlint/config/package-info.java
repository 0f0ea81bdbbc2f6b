/** One configuration: every include resolved, one tree per entry file. */
@NullMarked
package io.github.nginxlint.config;

import org.jspecify.annotations.NullMarked;
