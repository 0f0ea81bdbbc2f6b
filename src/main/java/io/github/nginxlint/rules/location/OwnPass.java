package io.github.nginxlint.rules.location;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.Protocol;
import java.util.ArrayList;
import java.util.List;

/** The {@code *_pass} directives that stand directly in a block. */
final class OwnPass {

    private OwnPass() {}

    static List<ConfigNode> all(ConfigBlock block) {
        List<ConfigNode> found = new ArrayList<>(1);
        for (Protocol protocol : Protocol.values()) {
            found.addAll(block.named(protocol.directive("pass")));
        }
        return found;
    }
}
