/** Rules about which location answers a request, and how. */
@NullMarked
package io.github.nginxlint.rules.location;

import org.jspecify.annotations.NullMarked;
