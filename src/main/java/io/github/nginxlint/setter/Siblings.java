package io.github.nginxlint.setter;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.syntax.Word;
import java.util.ArrayList;
import java.util.List;

/** The directives of one name in one block, where they fill one list together. */
final class Siblings {

    private Siblings() {}

    /**
     * All of them when this is the first, and none when it is not: the list is read once. Without those that nginx does
     * not reach, or that a template fills in or may leave out.
     */
    static List<ConfigNode> from(Handled directive) {
        if (directive.node().isOptional()) {
            return List.of(directive.node());
        }
        List<ConfigNode> read = new ArrayList<>(1);
        for (ConfigNode node : directive.node().parent().named(directive.name())) {
            if (isRead(node)) {
                if (read.isEmpty() && node != directive.node()) {
                    return List.of();
                }
                read.add(node);
            }
        }
        return read;
    }

    private static boolean isRead(ConfigNode node) {
        for (Word argument : node.arguments()) {
            if (argument.isOpaque()) {
                return false;
            }
        }
        return node.isReached() && !node.isOptional();
    }
}
