/** What a project has written down about how it is to be checked. */
@NullMarked
package io.github.nginxlint.settings;

import org.jspecify.annotations.NullMarked;
