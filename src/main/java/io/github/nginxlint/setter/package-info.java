/** How the modules of nginx read the arguments of their directives: what they refuse and what they warn about. */
@NullMarked
package io.github.nginxlint.setter;

import org.jspecify.annotations.NullMarked;
