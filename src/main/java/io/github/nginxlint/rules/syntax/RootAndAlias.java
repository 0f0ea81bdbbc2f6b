package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.HashSet;
import java.util.Set;

/** {@code root} and {@code alias} set one thing: a location has one of them (ngx_http_core_root). */
final class RootAndAlias implements Conflict {

    @Override
    public void find(RuleContext context, Report report) {
        Set<ConfigBlock> seen = new HashSet<>();
        for (Handled alias : context.model().handled("alias")) {
            ConfigBlock block = alias.node().parent();
            if (!block.named("root").isEmpty() && seen.add(block)) {
                check(block, report);
            }
        }
    }

    private static void check(ConfigBlock block, Report report) {
        ConfigNode first = null;
        for (ConfigNode node : block.nodes()) {
            if (!node.isReached()
                    || node.isOptional()
                    || !(node.name().equals("root") || node.name().equals("alias"))) {
                continue;
            }
            if (first == null) {
                first = node;
            } else if (!node.name().equals(first.name())) {
                report.add(
                        node.place(),
                        "\"" + node.name() + "\" directive is duplicate, \"" + first.name()
                                + "\" directive was specified earlier; a location has one of them",
                        new Related("specified here", first.place()));
                return;
            }
        }
    }
}
