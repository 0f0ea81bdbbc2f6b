package io.github.nginxlint.rules.timeout;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.Effective;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.Protocol;
import io.github.nginxlint.model.ProxyTarget;
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
        for (Server server : context.model().servers()) {
            for (Pass pass : server.passes()) {
                if (pass.protocol() == Protocol.MEMCACHED) {
                    continue;
                }
                check("read_timeout", pass, context, report);
                if (!(pass.target().address() instanceof ProxyTarget.Socket)) {
                    check("connect_timeout", pass, context, report);
                }
            }
        }
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
