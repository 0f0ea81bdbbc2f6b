/** Rules about nginx beside the application servers that systemd starts. */
@NullMarked
package io.github.nginxlint.rules.systemd;

import org.jspecify.annotations.NullMarked;
