/** What stands behind nginx, read from its own configuration files: PHP-FPM pools. */
@NullMarked
package io.github.nginxlint.backend;

import org.jspecify.annotations.NullMarked;
