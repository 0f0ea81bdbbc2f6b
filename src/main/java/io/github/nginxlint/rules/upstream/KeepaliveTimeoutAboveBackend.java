package io.github.nginxlint.rules.upstream;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.Protocol;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.model.TimeValue;
import io.github.nginxlint.model.Upstream;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** An upstream whose connections nginx keeps longer than the application behind it does. */
public final class KeepaliveTimeoutAboveBackend implements ModelRule {

    private static final String DIRECTIVE = "keepalive_timeout";
    private static final long DEFAULT_MILLIS = 60_000;

    @Override
    public String id() {
        return "keepalive-timeout-above-backend";
    }

    @Override
    public void check(RuleContext context, Report report) {
        Map<ConfigNode, Closing> applications = new HashMap<>();
        for (Upstream upstream : context.model().upstreams()) {
            Closing.of(upstream, context)
                    .filter(application -> keptMillis(upstream) > application.seconds() * 1000L)
                    .ifPresent(application -> applications.put(upstream.node(), application));
        }
        if (applications.isEmpty()) {
            return;
        }
        Set<ConfigNode> flagged = new HashSet<>();
        for (Server server : context.model().servers()) {
            for (Pass pass : server.passes()) {
                if (pass.protocol() == Protocol.PROXY) {
                    for (Upstream upstream : context.model().upstreamsOf(pass)) {
                        Closing application = applications.get(upstream.node());
                        if (application != null
                                && KeptConnection.isCertain(pass, upstream, context)
                                && flagged.add(upstream.node())) {
                            flag(upstream, application, pass, report);
                        }
                    }
                }
            }
        }
    }

    /** How long nginx keeps an idle connection; 0 when that is not known. */
    private static long keptMillis(Upstream upstream) {
        Optional<ConfigBlock> block = upstream.node().block();
        if (!upstream.complete() || block.isEmpty()) {
            return 0;
        }
        List<ConfigNode> nodes = block.get().named(DIRECTIVE);
        if (nodes.isEmpty()) {
            return DEFAULT_MILLIS;
        }
        OptionalLong millis = TimeValue.parseMillis(nodes.get(0).argument(0));
        return nodes.get(0).hasPlaceholder() ? 0 : millis.orElse(0);
    }

    private static void flag(Upstream upstream, Closing application, Pass pass, Report report) {
        List<ConfigNode> written = upstream.node().block().orElseThrow().named(DIRECTIVE);
        ConfigNode node = written.isEmpty() ? upstream.keepalive().orElse(upstream.node()) : written.get(0);
        List<Related> related = new ArrayList<>();
        related.add(new Related("kept for this pass", pass.node().place()));
        application.source().ifPresent(related::add);
        report.add(
                node.place(),
                "idle connections to upstream \"" + upstream.name() + "\" are kept for "
                        + TimeValue.show(keptMillis(upstream)) + (written.isEmpty() ? " (the default)" : "") + ", but "
                        + application.title() + " closes them after " + application.seconds() + "s"
                        + (application.isDefault() ? " by default" : "")
                        + ": a POST that meets the closing ends in 502 (recv() failed (104: Connection"
                        + " reset by peer)); "
                        + (application.seconds() > 1
                                ? "write keepalive_timeout " + (application.seconds() - 1) + "s, or "
                                : "")
                        + "raise the application's",
                related,
                Optional.empty());
    }
}
