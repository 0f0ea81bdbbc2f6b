/** Rules about timeouts. */
@NullMarked
package io.github.nginxlint.rules.timeout;

import org.jspecify.annotations.NullMarked;
