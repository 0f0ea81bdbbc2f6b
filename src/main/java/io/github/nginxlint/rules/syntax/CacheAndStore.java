package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An answer is kept in a cache or as a file (src/http/modules/ngx_http_proxy_module.c, ngx_http_proxy_cache and
 * ngx_http_proxy_store, and their like).
 */
final class CacheAndStore implements Conflict {

    private static final List<String> MODULES = List.of("proxy", "fastcgi", "uwsgi", "scgi");

    @Override
    public void find(RuleContext context, Report report) {
        for (String module : MODULES) {
            Set<ConfigBlock> seen = new HashSet<>();
            for (Handled store : context.model().handled(module + "_store")) {
                ConfigBlock block = store.node().parent();
                if (!block.named(module + "_cache").isEmpty() && seen.add(block)) {
                    check(block, module, report);
                }
            }
        }
    }

    private static void check(ConfigBlock block, String module, Report report) {
        ConfigNode first = null;
        for (ConfigNode node : block.nodes()) {
            String name = node.name();
            if (!(name.equals(module + "_cache") || name.equals(module + "_store")) || !isOn(node)) {
                continue;
            }
            if (first == null) {
                first = node;
            } else if (!name.equals(first.name())) {
                report.add(
                        node.place(),
                        "\"" + name + "\" directive is incompatible with \"" + first.name() + "\": leave one of them",
                        new Related("specified here", first.place()));
                return;
            }
        }
    }

    private static boolean isOn(ConfigNode node) {
        return node.isReached()
                && !node.isConditional()
                && node.arguments().size() == 1
                && !node.arguments().get(0).isOpaque()
                && !node.argument(0).equals("off");
    }
}
