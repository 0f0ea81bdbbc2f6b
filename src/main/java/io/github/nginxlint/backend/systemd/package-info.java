/** What systemd starts behind nginx: units, the application servers in them, and these servers' own files. */
@NullMarked
package io.github.nginxlint.backend.systemd;

import org.jspecify.annotations.NullMarked;
