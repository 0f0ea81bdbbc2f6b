package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.model.Handled;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.syntax.Word;
import java.util.List;
import java.util.Optional;

/**
 * An upstream has a server, and one that is not {@code backup} (src/http/ngx_http_upstream.c, ngx_http_upstream;
 * src/http/ngx_http_upstream_round_robin.c, ngx_http_upstream_init_round_robin).
 */
final class UpstreamServers {

    private UpstreamServers() {}

    static void check(UpstreamBody upstream, Report report) {
        if (upstream.upstream().isEmpty() || !upstream.isWhole()) {
            return;
        }
        List<Handled> servers = upstream.named("server");
        Handled directive = upstream.upstream().get();
        if (servers.isEmpty()) {
            report.add(
                    directive.node().place(),
                    "no servers are inside upstream: add a \"server\"",
                    Remarks.chain(directive.node()),
                    Optional.empty());
        } else if (areAllBackups(servers)) {
            report.add(
                    directive.node().place(),
                    "no servers in upstream \"" + upstream.name()
                            + "\": every one is \"backup\", take the word from one of them",
                    Remarks.chain(directive.node()),
                    Optional.empty());
        }
    }

    private static boolean areAllBackups(List<Handled> servers) {
        for (Handled server : servers) {
            if (backup(server).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** The word that makes a server one for when others fail. */
    static Optional<Word> backup(Handled server) {
        List<Word> arguments = server.arguments();
        for (int i = 1; i < arguments.size(); i++) {
            if (arguments.get(i).value().equals("backup")) {
                return Optional.of(arguments.get(i));
            }
        }
        return Optional.empty();
    }
}
