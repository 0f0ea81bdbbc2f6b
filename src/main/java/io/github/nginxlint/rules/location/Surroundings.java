package io.github.nginxlint.rules.location;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import java.util.Optional;

/** What stands around a block. */
final class Surroundings {

    /** Blocks nested deeper than this are no real configuration. */
    private static final int MOST_LEVELS = 100;

    private Surroundings() {}

    /** The body of the server around a block, or the block itself when it is one. */
    static Optional<ConfigBlock> server(ConfigBlock block) {
        ConfigBlock level = block;
        for (int climbed = 0; climbed < MOST_LEVELS && level.owner().isPresent(); climbed++) {
            ConfigNode owner = level.owner().get();
            if (owner.name().equals("server")) {
                return Optional.of(level);
            }
            level = owner.parent();
        }
        return Optional.empty();
    }
}
