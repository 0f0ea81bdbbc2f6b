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

    /** What nginx's documentation names as the longest that can usually be had. */
    private static final long LONGEST = 75_000;

    /** How long Linux tries, unless its tcp_syn_retries is changed. */
    private static final long LINUX = 127_000;

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
                long millis = timeout.value().orElse(0L);
                if (millis > LONGEST && node.isPresent() && addresses.areAllOf(pass) && seen.add(node.get())) {
                    flag(node.get(), millis, report);
                }
            }
        }
    }

    private static void flag(ConfigNode node, long millis, Report report) {
        boolean isNever = millis > LINUX;
        report.add(
                node.place(),
                "\"" + node.name() + " " + node.argument(0) + "\" is longer than "
                        + (isNever ? "a kernel tries" : "most kernels try")
                        + " to connect (75s, Linux 127s): clients of a host that does not answer wait until then"
                        + (isNever ? " and get 502 (connect() failed (110: Connection timed out))" : "") + "; write "
                        + node.name() + " 5s, and the time an answer may take as "
                        + node.name().replace("connect", "read"));
    }
}
