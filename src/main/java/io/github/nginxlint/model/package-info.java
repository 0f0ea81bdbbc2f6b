/** What nginx will do: servers, locations, upstreams, and the value in effect of every directive. */
@NullMarked
package io.github.nginxlint.model;

import org.jspecify.annotations.NullMarked;
