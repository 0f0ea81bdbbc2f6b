package io.github.nginxlint.rules.location;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.EffectiveConfig;
import io.github.nginxlint.model.NumberValue;
import io.github.nginxlint.model.Setting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The {@code error_page} of one block: those in effect in it, and in the blocks within that have none of their own.
 *
 * @param nodes the directives
 * @param byCode the directive of each code; of two the first counts (src/http/ngx_http_special_response.c)
 */
record ErrorPages(List<ConfigNode> nodes, Map<Integer, ConfigNode> byCode) {

    ErrorPages {
        nodes = List.copyOf(nodes);
        byCode = Map.copyOf(byCode);
    }

    /** The block they stand in. */
    ConfigBlock block() {
        return nodes.get(0).parent();
    }

    /** Where an {@code error_page} sends to. */
    static String target(ConfigNode node) {
        return node.argument(node.arguments().size() - 1);
    }

    /** Reads them, each block once, however many passes ask. */
    static final class Reader {

        private final EffectiveConfig effective;
        private final Map<ConfigBlock, Optional<ErrorPages>> read = new HashMap<>();

        Reader(EffectiveConfig effective) {
            this.effective = effective;
        }

        /** Those in effect in a block; empty when there are none, or they are not known. */
        Optional<ErrorPages> in(ConfigBlock block) {
            Setting setting = effective.setting("error_page", block);
            List<ConfigNode> nodes = setting.nodes();
            return nodes.isEmpty()
                    ? Optional.empty()
                    : read.computeIfAbsent(nodes.get(0).parent(), b -> ErrorPages.of(nodes));
        }

        /** Those that the ones of a block replace. */
        Optional<ErrorPages> replacedBy(ErrorPages pages) {
            return pages.block().owner().flatMap(owner -> in(owner.parent()));
        }
    }

    private static Optional<ErrorPages> of(List<ConfigNode> nodes) {
        Map<Integer, ConfigNode> byCode = new HashMap<>();
        for (ConfigNode node : nodes) {
            if (node.hasPlaceholder()) {
                return Optional.empty();
            }
            for (int i = 0; i < node.arguments().size() - 1; i++) {
                NumberValue.parse(node.argument(i)).ifPresent(code -> byCode.putIfAbsent((int) code, node));
            }
        }
        return Optional.of(new ErrorPages(nodes, byCode));
    }
}
