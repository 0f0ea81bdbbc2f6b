package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.config.ConfigTree;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.source.PathText;
import java.util.Optional;
import java.util.Set;

/**
 * A main configuration without {@code events} (src/event/ngx_event.c, ngx_event_init_conf). A file of another name may
 * be one that the main configuration includes.
 */
final class MissingEvents {

    private static final Set<String> EVENTS = Set.of("events");

    private MissingEvents() {}

    static void check(RuleContext context, Report report) {
        ConfigTree tree = context.model().tree();
        ConfigBlock top = tree.top();
        boolean isMain = tree.kind() == ConfigTree.Kind.MAIN
                && PathText.name(tree.entry()).equals("nginx.conf")
                && top.gap(EVENTS).isEmpty();
        if (isMain && top.named("events").isEmpty()) {
            for (Handled http : context.model().handled("http")) {
                ConfigNode node = http.node();
                report.add(
                        node.place(),
                        "no \"events\" section in configuration: nginx does not start without one, write \"events {}\"",
                        Remarks.chain(node),
                        Optional.empty());
                return;
            }
        }
    }
}
