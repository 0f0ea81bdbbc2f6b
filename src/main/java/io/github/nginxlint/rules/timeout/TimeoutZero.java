package io.github.nginxlint.rules.timeout;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Effective;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.Server;
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
        TcpAddresses addresses = new TcpAddresses(context.model());
        for (Server server : context.model().servers()) {
            for (Pass pass : server.passes()) {
                zero("read_timeout", pass, context.model())
                        .ifPresent(node -> flag(node, "read_timeout 1h", pass, report));
                zero("connect_timeout", pass, context.model())
                        .filter(node -> addresses.areAllOf(pass))
                        .ifPresent(node -> flag(node, "connect_timeout 5s", pass, report));
            }
        }
    }

    /** The directive that sets a timeout to 0, if one does. */
    private static Optional<ConfigNode> zero(String suffix, Pass pass, ConfigModel model) {
        Effective<Long> timeout = model.effective().time(pass.protocol().directive(suffix), pass.block());
        return timeout.value().equals(Optional.of(0L)) ? timeout.setting().node() : Optional.empty();
    }

    private static void flag(ConfigNode node, String instead, Pass pass, Report report) {
        report.add(
                node.place(),
                "\"" + node.name() + " 0\" does not mean unlimited: every request ends in 504 (upstream timed out"
                        + " (110: Connection timed out)); write the longest time the upstream may take, such as "
                        + pass.protocol().directive(instead));
    }
}
