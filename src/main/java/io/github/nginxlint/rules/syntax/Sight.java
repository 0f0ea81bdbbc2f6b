package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.config.ConfigTree;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Handled;
import java.util.List;
import java.util.Set;

/** Tells whether all can be seen that defines something: only then can a name be called undefined. */
final class Sight {

    private Sight() {}

    /** Whether every directive of a name that stands directly in blocks of the other name is read, and readable. */
    static boolean isFull(ConfigModel model, String block, String definer) {
        if (model.tree().kind() != ConfigTree.Kind.MAIN) {
            return false;
        }
        Set<String> names = Set.of(definer);
        int written = 0;
        for (ConfigNode node : model.tree().top().named(block)) {
            if (node.block().isEmpty() || node.block().get().gap(names).isPresent()) {
                return false;
            }
            written += node.block().get().named(definer).size();
        }
        return written == handled(model, block, definer);
    }

    /** The same of directives at the top level. */
    static boolean isFullAtTop(ConfigModel model, String definer) {
        ConfigBlock top = model.tree().top();
        return model.tree().kind() == ConfigTree.Kind.MAIN
                && top.gap(Set.of(definer)).isEmpty()
                && top.named(definer).size() == handled(model, "", definer);
    }

    /** How many of them nginx gets to, none of which has an argument that a template fills in. */
    private static int handled(ConfigModel model, String block, String definer) {
        int count = 0;
        List<Handled> all = model.handled(definer);
        for (Handled directive : all) {
            if (ownerName(directive.node()).equals(block) && !directive.hasPlaceholder()) {
                count++;
            }
        }
        return count;
    }

    private static String ownerName(ConfigNode node) {
        return node.parent().owner().map(ConfigNode::name).orElse("");
    }
}
