package io.github.nginxlint.rules.upstream;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.ProxyTarget.Host;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.model.Upstream;
import io.github.nginxlint.model.Upstream.UpstreamServer;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** An upstream that nothing is passed to. */
public final class UpstreamUnused implements ModelRule {

    /** As many as upstream-name-misspelled looks at. */
    private static final int MOST_HOSTS = 20;

    @Override
    public String id() {
        return "upstream-unused";
    }

    @Override
    public void check(RuleContext context, Report report) {
        ConfigModel model = context.model();
        List<Upstream> certain = new ArrayList<>();
        for (Upstream upstream : model.upstreams()) {
            if (!upstream.node().isConditional() && !upstream.node().hasPlaceholder()) {
                certain.add(upstream);
            }
        }
        if (certain.isEmpty() || !model.seesAllUpstreams()) {
            return;
        }
        Optional<PassedNames> passed = PassedNames.of(model, context.target());
        if (passed.isPresent()) {
            Set<ConfigNode> misspelled = misspelled(model);
            for (Upstream upstream : certain) {
                if (!passed.get().canBe(upstream.name()) && !misspelled.contains(upstream.node())) {
                    flag(upstream, report);
                }
            }
        }
    }

    /** Those that some pass most likely means: upstream-name-misspelled says so. */
    private static Set<ConfigNode> misspelled(ConfigModel model) {
        UpstreamNames names = new UpstreamNames(model);
        Set<String> hosts = new HashSet<>();
        Set<ConfigNode> meant = new HashSet<>();
        for (Server server : model.servers()) {
            for (Pass pass : server.passes()) {
                if (pass.target().address() instanceof Host host
                        && host.name().indexOf('.') < 0
                        && !names.isHost(host.name())
                        && hosts.size() < MOST_HOSTS
                        && hosts.add(host.name())) {
                    names.meantBy(host.name().toLowerCase(Locale.ROOT))
                            .ifPresent(upstream -> meant.add(upstream.node()));
                }
            }
        }
        return meant;
    }

    private static void flag(Upstream upstream, Report report) {
        String names = name(upstream)
                .map(name -> ", yet nginx resolves its names, and does not start when one is unknown (host not found in"
                        + " upstream \"" + name + "\")")
                .orElse("");
        report.add(
                upstream.node().place(),
                "upstream \"" + upstream.name() + "\" is never used: no request is passed to it" + names
                        + "; remove it, or write its name in the pass that was meant for it");
    }

    /** The first name that nginx looks up when it starts. */
    private static Optional<String> name(Upstream upstream) {
        for (UpstreamServer server : upstream.servers()) {
            if (server.target().address() instanceof Host host
                    && !host.isIpAddress()
                    && !ServerParameters.has(server.node(), "resolve")) {
                return Optional.of(server.node().argument(0));
            }
        }
        return Optional.empty();
    }
}
