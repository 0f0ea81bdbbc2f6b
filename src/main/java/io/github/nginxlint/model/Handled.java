package io.github.nginxlint.model;

import io.github.nginxlint.catalog.Context;
import io.github.nginxlint.catalog.DirectiveSpec;
import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.syntax.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A directive that nginx hands to the module it is from: it is known and allowed here, the number of its arguments is
 * right, and no syntax error stands before it (src/core/ngx_conf_file.c, ngx_conf_handler).
 *
 * @param node the directive
 * @param context where it stands
 * @param spec the directive as its module defines it
 */
public record Handled(ConfigNode node, Context context, DirectiveSpec spec) {

    /** Its name. */
    public String name() {
        // one string for all of a name, which is found without looking at the file
        return spec.name();
    }

    /** Its arguments. */
    public List<Word> arguments() {
        return node.arguments();
    }

    /** Whether one of its arguments is not known, or how many there are: a program fills it in before nginx reads it. */
    public boolean hasPlaceholder() {
        return node.hasPlaceholder();
    }

    /** Whether a template has it there on a condition, or any number of times: see {@link ConfigNode#isConditional()}. */
    public boolean isConditional() {
        return node.isConditional();
    }

    /**
     * Whether a server beside it surely inherits it: one that has none of its own, nor may have one that is not seen.
     *
     * @param most at how many of the servers to look
     */
    public boolean isInheritedByServer(int most) {
        List<ConfigNode> servers = node.parent().named("server");
        Set<String> names = Set.of(name());
        for (ConfigNode server : servers.subList(0, Math.min(servers.size(), most))) {
            Optional<ConfigBlock> block = server.block();
            if (block.isPresent()
                    && block.get().named(name()).isEmpty()
                    && block.get().gap(names).isEmpty()
                    && !server.isConditional()) {
                return true;
            }
        }
        return false;
    }
}
