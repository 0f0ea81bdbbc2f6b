/** Rules about TLS to upstreams. */
@NullMarked
package io.github.nginxlint.rules.tls;

import org.jspecify.annotations.NullMarked;
