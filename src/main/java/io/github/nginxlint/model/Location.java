package io.github.nginxlint.model;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;

/**
 * A {@code location} block.
 *
 * @param node the directive
 * @param matcher what it matches
 * @param block what stands in it
 */
public record Location(ConfigNode node, Matcher matcher, ConfigBlock block) {}
