/** Rules about PHP-FPM behind nginx. */
@NullMarked
package io.github.nginxlint.rules.php;

import org.jspecify.annotations.NullMarked;
