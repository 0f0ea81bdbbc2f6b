/** Rules about containers: what nginx passes to, compared with the services of its compose file. */
@NullMarked
package io.github.nginxlint.rules.compose;

import org.jspecify.annotations.NullMarked;
