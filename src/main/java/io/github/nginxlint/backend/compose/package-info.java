/** Compose files: the services beside nginx, the networks between them and the ports they listen on. */
@NullMarked
package io.github.nginxlint.backend.compose;

import org.jspecify.annotations.NullMarked;
