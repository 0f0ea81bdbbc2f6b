package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.catalog.Context;
import io.github.nginxlint.config.ConfigTree;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.Set;

/** The {@code listen} of one address that differ in the protocols they name. */
public final class ListenOptionsRedefined implements ModelRule {

    private static final Set<String> LISTEN = Set.of("listen");
    private static final Set<String> SERVER = Set.of("server");

    @Override
    public String id() {
        return "listen-options-redefined";
    }

    @Override
    public void check(RuleContext context, Report report) {
        for (ListenTable.Clash clash : ListenTable.of(context).clashes()) {
            if (!clash.isRefused() && seesAllListens(context)) {
                report.add(
                        clash.listen().node().place(),
                        clash.message(),
                        new Related(
                                "the first of the address",
                                clash.earlier().node().place()));
            }
        }
    }

    /** Whether no listen is unseen: what nginx says depends on all those before. */
    private static boolean seesAllListens(RuleContext context) {
        ConfigTree tree = context.model().tree();
        boolean all =
                tree.kind() == ConfigTree.Kind.MAIN && tree.top().gap(SERVER).isEmpty();
        for (Handled server : context.model().handled("server")) {
            boolean isOfUpstream = server.context() == Context.UPSTREAM || server.context() == Context.STREAM_UPSTREAM;
            if (!isOfUpstream) {
                all &= server.node().parent().gap(SERVER).isEmpty();
                all &= server.node()
                        .block()
                        .map(block -> block.gap(LISTEN).isEmpty())
                        .orElse(true);
            }
        }
        return all;
    }
}
