/** What git says of the files that were read: which of their lines are new. */
@NullMarked
package io.github.nginxlint.git;

import org.jspecify.annotations.NullMarked;
