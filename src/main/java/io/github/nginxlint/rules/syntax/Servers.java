package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.syntax.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The servers of a part of the configuration, where all of them can be seen. */
final class Servers {

    private Servers() {}

    /** Those of http that nginx gets to. */
    static List<ConfigNode> ofHttp(ConfigModel model) {
        List<ConfigNode> found = new ArrayList<>();
        for (Server server : model.servers()) {
            Optional<ConfigNode> node = server.node();
            if (node.isPresent() && node.get().isReached()) {
                found.add(node.get());
            }
        }
        return found;
    }

    /** Those of {@code stream} or {@code mail}. */
    static List<ConfigNode> of(ConfigModel model, String part) {
        List<ConfigNode> found = new ArrayList<>();
        for (ConfigNode block : model.tree().top().named(part)) {
            if (block.block().isPresent()) {
                for (ConfigNode server : block.block().get().named("server")) {
                    if (server.block().isPresent() && server.isReached()) {
                        found.add(server);
                    }
                }
            }
        }
        return found;
    }

    /** Whether there can be no other ones. */
    static boolean isAll(ConfigModel model, String part) {
        return Sight.isFull(model, part, "server")
                && model.tree().top().named(part).size() == 1;
    }

    /** Whether one of the words is this. */
    static boolean hasWord(ConfigNode node, String text) {
        for (Word word : node.arguments()) {
            if (word.value().equals(text)) {
                return true;
            }
        }
        return false;
    }

    /** Its last {@code listen} that has the word. */
    static Optional<ConfigNode> lastWith(ConfigNode server, String text) {
        ConfigNode last = null;
        for (ConfigNode listen : server.block().orElseThrow().named("listen")) {
            last = hasWord(listen, text) ? listen : last;
        }
        return Optional.ofNullable(last);
    }
}
