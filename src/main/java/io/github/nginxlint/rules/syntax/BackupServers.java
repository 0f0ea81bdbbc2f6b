package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.syntax.Word;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A method that has no use for backup servers says so when it is set: those before it stay (src/http/ngx_http_upstream.c,
 * ngx_http_upstream_server).
 */
final class BackupServers {

    private BackupServers() {}

    static void check(UpstreamBody upstream, Report report) {
        Handled method = null;
        for (Handled directive : upstream.directives()) {
            switch (directive.name()) {
                case "hash", "ip_hash", "random" -> method = directive;
                case "least_conn", "least_time" -> method = null;
                case "server" -> check(directive, method, report);
                default -> {}
            }
        }
    }

    private static void check(Handled server, @Nullable Handled method, Report report) {
        Optional<Word> backup = UpstreamServers.backup(server);
        if (method == null
                || backup.isEmpty()
                || server.hasPlaceholder()
                || method.node().isOptional()) {
            return;
        }
        report.add(
                server.node().place(backup.get()),
                "balancing method does not support parameter \"backup\": \"" + method.name()
                        + "\" knows no servers for when others fail",
                new Related("the balancing method", method.node().place()));
    }
}
