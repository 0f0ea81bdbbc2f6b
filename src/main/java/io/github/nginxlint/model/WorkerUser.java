package io.github.nginxlint.model;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.config.ConfigTree;
import java.util.List;
import java.util.Optional;

/**
 * Whom nginx's workers run as.
 *
 * @param node the {@code user} directive; without one it depends on how nginx was built
 * @param user its user
 * @param group its group: the user's name where none is written
 */
public record WorkerUser(ConfigNode node, String user, String group) {

    /** The user that a main file names. */
    public static Optional<WorkerUser> of(ConfigTree tree) {
        List<ConfigNode> nodes = tree.top().named("user");
        if (tree.kind() != ConfigTree.Kind.MAIN || nodes.isEmpty()) {
            return Optional.empty();
        }
        ConfigNode node = nodes.get(0);
        String user = node.argument(0);
        String group = node.arguments().size() > 1 ? node.argument(1) : user;
        return user.isEmpty() ? Optional.empty() : Optional.of(new WorkerUser(node, user, group));
    }
}
