/** What nginx knows: its directives, contexts, defaults and versions. */
@NullMarked
package io.github.nginxlint.catalog;

import org.jspecify.annotations.NullMarked;
