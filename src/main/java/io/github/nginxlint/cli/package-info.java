/** The command line: the only user of picocli, System.out and System.exit. */
@NullMarked
package io.github.nginxlint.cli;

import org.jspecify.annotations.NullMarked;
