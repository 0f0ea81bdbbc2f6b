package io.github.nginxlint.rules.timeout;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Effective;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.ProxyTarget;
import io.github.nginxlint.model.ProxyTarget.Address;
import io.github.nginxlint.model.ProxyTarget.Host;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.model.Upstream;
import io.github.nginxlint.model.Variables;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.Optional;

/** A connect or read timeout of 0, which is no "unlimited" for nginx but "at once". */
public final class TimeoutZero implements ModelRule {

    @Override
    public String id() {
        return "timeout-zero";
    }

    @Override
    public void check(RuleContext context, Report report) {
        for (Server server : context.model().servers()) {
            for (Pass pass : server.passes()) {
                check("read_timeout", pass, context, report);
                if (connectsOverNetwork(pass, context.model())) {
                    check("connect_timeout", pass, context, report);
                }
            }
        }
    }

    /** Whether every address that a pass comes to is known and no unix socket: connecting to one never waits. */
    private static boolean connectsOverNetwork(Pass pass, ConfigModel model) {
        Variables.Expansion expansion = model.variables().expand(pass.node().argument(0), pass.block());
        for (Variables.Value value : expansion.values()) {
            if (!isOnNetwork(ProxyTarget.parse(value.text()).address(), model)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOnNetwork(Address address, ConfigModel model) {
        if (!(address instanceof Host host)) {
            return false;
        }
        Optional<Upstream> upstream = model.upstream(address);
        if (upstream.isEmpty()) {
            return host.isIpAddress() || host.port().isPresent() || model.seesAllUpstreams();
        }
        for (Upstream.UpstreamServer server : upstream.get().servers()) {
            if (!(server.target().address() instanceof Host)) {
                return false;
            }
        }
        return upstream.get().complete();
    }

    private static void check(String suffix, Pass pass, RuleContext context, Report report) {
        String directive = pass.protocol().directive(suffix);
        Effective<Long> timeout = context.model().effective().time(directive, pass.block());
        Optional<ConfigNode> node = timeout.setting().node();
        if (node.isPresent() && timeout.value().equals(Optional.of(0L))) {
            report.add(
                    node.get().place(),
                    "\"" + directive + " 0\" does not mean unlimited: every request ends in 504 (upstream timed out"
                            + " (110: Connection timed out)); write the longest time the upstream may take, such as "
                            + directive + (suffix.startsWith("read") ? " 1h" : " 5s"));
        }
    }
}
