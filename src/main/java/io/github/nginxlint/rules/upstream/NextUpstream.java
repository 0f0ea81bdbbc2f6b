package io.github.nginxlint.rules.upstream;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.EffectiveConfig;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.syntax.Word;
import java.util.List;
import java.util.Optional;

/**
 * What keeps nginx from asking the next server when one refuses the connection (src/http/ngx_http_upstream.c,
 * ngx_http_upstream_next).
 *
 * @param node the directive
 * @param words how a message names it
 */
record NextUpstream(ConfigNode node, String words) {

    /** What forbids it at a pass; empty when nothing does, or when that is not known. */
    static Optional<NextUpstream> forbidden(Pass pass, EffectiveConfig effective) {
        String tries = pass.protocol().directive("next_upstream_tries");
        Optional<ConfigNode> one = effective
                .setting(tries, pass.block())
                .node()
                .filter(node -> node.argument(0).equals("1"));
        if (one.isPresent()) {
            return Optional.of(new NextUpstream(one.get(), "\"" + tries + " 1\""));
        }
        return of(effective
                .setting(pass.protocol().directive("next_upstream"), pass.block())
                .nodes());
    }

    /** Of several lines nginx takes all the words together. */
    private static Optional<NextUpstream> of(List<ConfigNode> conditions) {
        boolean isOff = false;
        for (ConfigNode node : conditions) {
            for (Word word : node.arguments()) {
                if (word.value().equals("error") || node.isOpaque(word)) {
                    return Optional.empty();
                }
                isOff |= word.value().equals("off");
            }
        }
        if (conditions.isEmpty()) {
            return Optional.empty();
        }
        ConfigNode first = conditions.get(0);
        String quoted = "\"" + first.name();
        return Optional.of(new NextUpstream(first, isOff ? quoted + " off\"" : quoted + "\" without \"error\""));
    }
}
