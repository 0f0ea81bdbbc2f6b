package io.github.nginxlint.rules.upstream;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.EffectiveConfig;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.Protocol;
import io.github.nginxlint.model.ProxyTarget.Host;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.model.Setting;
import io.github.nginxlint.model.Upstream;
import io.github.nginxlint.model.WordPart;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A pass to an upstream that sends the upstream's made-up name as Host. */
public final class UpstreamNameAsHost implements ModelRule {

    private static final String DIRECTIVE = "proxy_set_header";

    /** So many other passes to the same upstream are shown. */
    private static final int MOST_RELATED = 3;

    @Override
    public String id() {
        return "upstream-name-as-host";
    }

    @Override
    public void check(RuleContext context, Report report) {
        ConfigModel model = context.model();
        Map<ConfigNode, List<Pass>> found = new LinkedHashMap<>();
        for (Server server : model.servers()) {
            for (Pass pass : server.passes()) {
                if (pass.protocol() == Protocol.PROXY && sendsDefaultHost(pass, model.effective())) {
                    for (Upstream upstream : model.upstreamsOf(pass)) {
                        found.computeIfAbsent(upstream.node(), node -> new ArrayList<>())
                                .add(pass);
                    }
                }
            }
        }
        for (Upstream upstream : model.upstreams()) {
            List<Pass> passes = found.get(upstream.node());
            if (passes != null && isMadeUp(upstream)) {
                flag(upstream, passes, model.effective(), report);
            }
        }
    }

    /** Whether nobody sets a Host. One that is lost to a header of an inner level is not looked at here. */
    private static boolean sendsDefaultHost(Pass pass, EffectiveConfig effective) {
        ConfigBlock level = pass.block();
        while (true) {
            Setting headers = effective.setting(DIRECTIVE, level);
            if (headers instanceof Setting.Default) {
                return true;
            }
            boolean isUnset = !headers.nodes().isEmpty()
                    && EffectiveConfig.header(headers, "Host").isEmpty();
            Optional<ConfigNode> around =
                    headers.node().flatMap(node -> node.parent().owner());
            if (!isUnset || around.isEmpty()) {
                return false;
            }
            level = around.get().parent();
        }
    }

    /** Whether it is no name that a backend answers to: no domain, and not the name of one of its servers. */
    private static boolean isMadeUp(Upstream upstream) {
        String name = upstream.name();
        if (name.indexOf('.') >= 0 || name.equalsIgnoreCase("localhost") || !upstream.complete()) {
            return false;
        }
        for (Upstream.UpstreamServer server : upstream.servers()) {
            if (server.target().address() instanceof Host host && host.name().equalsIgnoreCase(name)) {
                return false;
            }
        }
        return true;
    }

    private static void flag(Upstream upstream, List<Pass> passes, EffectiveConfig effective, Report report) {
        Pass first = passes.get(0);
        boolean hasOthers = !effective.setting(DIRECTIVE, first.block()).nodes().isEmpty();
        List<Related> related = new ArrayList<>();
        related.add(new Related("the upstream", upstream.node().place()));
        for (Pass pass : passes.subList(1, Math.min(passes.size(), MOST_RELATED + 1))) {
            related.add(new Related("and here", pass.node().place()));
        }
        String refusal = upstream.name().indexOf('_') >= 0
                ? "; a name with \"_\" is no host name, which strict servers refuse (400)"
                : "";
        report.add(
                WordPart.of(first.node(), first.node().arguments().get(0), upstream.name()),
                "\"" + upstream.name() + "\" is what the backend gets as Host: one that chooses by it, or checks it,"
                        + " answers 404, 421 or 400, and its redirects lead to that name" + refusal
                        + "; write proxy_set_header Host $host" + (hasOthers ? " beside the others" : ""),
                related,
                Optional.empty());
    }
}
