package io.github.nginxlint.rules.timeout;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.Effective;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A connect timeout that is longer than the kernel tries to connect. */
public final class ConnectTimeoutUseless implements ModelRule {

    /** What nginx's documentation names as the longest that can usually be had; Linux tries for 127 seconds. */
    private static final long LONGEST = 75_000;

    @Override
    public String id() {
        return "connect-timeout-useless";
    }

    @Override
    public void check(RuleContext context, Report report) {
        TcpAddresses addresses = new TcpAddresses(context.model());
        Set<ConfigNode> seen = new HashSet<>();
        for (Server server : context.model().servers()) {
            for (Pass pass : server.passes()) {
                Effective<Long> timeout =
                        context.model().effective().time(pass.protocol().directive("connect_timeout"), pass.block());
                Optional<ConfigNode> node = timeout.setting().node();
                boolean isLong =
                        timeout.value().filter(millis -> millis > LONGEST).isPresent();
                if (isLong && node.isPresent() && addresses.areAllOf(pass) && seen.add(node.get())) {
                    flag(node.get(), report);
                }
            }
        }
    }

    private static void flag(ConfigNode node, Report report) {
        report.add(
                node.place(),
                "\"" + node.name() + " " + node.argument(0) + "\" is longer than a kernel tries to connect (75s, Linux"
                        + " 127s): clients of a host that does not answer wait until then and get 502 (connect() failed"
                        + " (110: Connection timed out)); write " + node.name() + " 5s, and the time an answer may take"
                        + " as " + node.name().replace("connect", "read"));
    }
}
