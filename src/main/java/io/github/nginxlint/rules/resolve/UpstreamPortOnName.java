package io.github.nginxlint.rules.resolve;

import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.ProxyTarget;
import io.github.nginxlint.model.ProxyTarget.Host;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.model.Setting;
import io.github.nginxlint.model.Upstream;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The name of an upstream with a port, in a pass with variables and a resolver. Without a resolver
 * variable-pass-without-resolver says it, without a variable invalid-pass.
 */
public final class UpstreamPortOnName implements ModelRule {

    @Override
    public String id() {
        return "upstream-port-on-name";
    }

    @Override
    public void check(RuleContext context, Report report) {
        ConfigModel model = context.model();
        Set<String> hosts = hosts(model);
        for (Server server : model.servers()) {
            for (Pass pass : server.passes()) {
                boolean hasResolver = pass.isEvaluatedAtRunTime()
                        && !(model.effective().setting("resolver", pass.block()) instanceof Setting.Default);
                if (hasResolver) {
                    check(pass, hosts, model, report);
                }
            }
        }
    }

    /** The names of machines: a service is often named like the upstream that it is the server of. */
    private static Set<String> hosts(ConfigModel model) {
        Set<String> hosts = new HashSet<>();
        for (Upstream upstream : model.upstreams()) {
            for (Upstream.UpstreamServer server : upstream.servers()) {
                if (server.target().address() instanceof Host host) {
                    hosts.add(host.name().toLowerCase(Locale.ROOT));
                }
            }
        }
        return hosts;
    }

    private static void check(Pass pass, Set<String> hosts, ConfigModel model, Report report) {
        for (ProxyTarget target : model.targetsOf(pass)) {
            if (target.address() instanceof Host host
                    && host.port().isPresent()
                    && host.name().indexOf('.') < 0) {
                Optional<Upstream> upstream = model.upstream(host.name())
                        .filter(found ->
                                found.complete() && !hosts.contains(found.name().toLowerCase(Locale.ROOT)));
                if (upstream.isPresent()) {
                    flag(pass, host, upstream.get(), report);
                    return;
                }
            }
        }
    }

    private static void flag(Pass pass, Host host, Upstream upstream, Report report) {
        report.add(
                pass.node().place(pass.node().arguments().get(0)),
                "\"" + host.name() + ":" + host.port().orElse(0) + "\" is not the upstream \"" + upstream.name()
                        + "\", which is found by its bare name only: a resolver is asked for it, and the requests end"
                        + " in 502 (" + host.name() + " could not be resolved (3: Host not found)); leave out the port",
                new Related("the upstream", upstream.node().place()));
    }
}
