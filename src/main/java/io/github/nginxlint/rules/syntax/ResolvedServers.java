package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.config.ConfigTree;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.setter.Url;
import io.github.nginxlint.syntax.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Names that are resolved again and again need memory that all workers share, and somebody to ask
 * (src/http/ngx_http_upstream_round_robin.c, ngx_http_upstream_init_round_robin).
 */
final class ResolvedServers {

    private static final NginxVersion RESOLVING = new NginxVersion(1, 27, 3);
    private static final Set<String> NEEDED = Set.of("zone", "resolver");

    private ResolvedServers() {}

    static void check(UpstreamBody upstream, RuleContext context, Report report) {
        if (upstream.upstream().isEmpty()
                || !context.target().canBeFrom(RESOLVING)
                || upstream.block().gap(NEEDED).isPresent()) {
            return;
        }
        for (Handled server : upstream.named("server")) {
            Optional<Word> resolve = resolve(server);
            if (resolve.isPresent() && !server.hasPlaceholder()) {
                String name = "\"" + upstream.name() + "\"";
                if (!isWritten(upstream.block(), "zone")) {
                    report.add(
                            server.node().place(resolve.get()),
                            "resolving names at run time requires upstream " + name
                                    + " to be in shared memory: add \"zone NAME SIZE\"");
                } else if (lacksResolver(upstream, context)) {
                    report.add(
                            server.node().place(resolve.get()),
                            "no resolver defined to resolve names at run time in upstream " + name
                                    + ": add \"resolver\" to it, or around it");
                }
                return;
            }
        }
    }

    /** The word that asks for it, where the server is a name. */
    private static Optional<Word> resolve(Handled server) {
        List<Word> arguments = server.arguments();
        for (int i = 1; i < arguments.size(); i++) {
            if (arguments.get(i).value().equals("resolve")) {
                Url url = Url.parse(arguments.get(0).value(), Url.Use.PEER);
                return url instanceof Url.Inet inet && inet.address().isEmpty()
                        ? Optional.of(arguments.get(i))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean lacksResolver(UpstreamBody upstream, RuleContext context) {
        if (isWritten(upstream.block(), "resolver") || context.model().tree().kind() != ConfigTree.Kind.MAIN) {
            return false;
        }
        ConfigBlock around =
                upstream.upstream().map(directive -> directive.node().parent()).orElseThrow();
        return around.gap(NEEDED).isEmpty() && !isWritten(around, "resolver");
    }

    private static boolean isWritten(ConfigBlock block, String directive) {
        List<ConfigNode> found = block.named(directive);
        return !found.isEmpty();
    }
}
