/** Rules about upstreams: their addresses, their connections. */
@NullMarked
package io.github.nginxlint.rules.upstream;

import org.jspecify.annotations.NullMarked;
