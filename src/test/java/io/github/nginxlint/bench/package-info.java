/** Measurements that are run by hand, from the scripts of {@code bench/}. */
@NullMarked
package io.github.nginxlint.bench;

import org.jspecify.annotations.NullMarked;
