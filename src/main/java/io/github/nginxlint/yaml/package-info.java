/** YAML files as trees of values with the place of each: anchors, aliases and merge keys resolved, no classes made. */
@NullMarked
package io.github.nginxlint.yaml;

import org.jspecify.annotations.NullMarked;
