package io.github.nginxlint.model;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import java.util.List;
import java.util.Optional;

/**
 * A {@code server} block of http.
 *
 * @param node the directive; absent where a fragment begins inside of a server
 * @param block what stands in it
 * @param locations all its locations, nested ones after the one they stand in
 * @param passes all {@code *_pass} directives in it, in order
 */
public record Server(Optional<ConfigNode> node, ConfigBlock block, List<Location> locations, List<Pass> passes) {

    public Server {
        locations = List.copyOf(locations);
        passes = List.copyOf(passes);
    }
}
