package io.github.nginxlint.rules.php;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.Location;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A PHP script that the requests of a server come to, and that nginx sends to the client as it is. */
public final class PhpSourceServed implements ModelRule {

    private static final Set<String> ANY = Set.of("location");

    @Override
    public String id() {
        return "php-source-served";
    }

    @Override
    public void check(RuleContext context, Report report) {
        for (Server server : context.model().servers()) {
            if (server.node().isPresent() && isSeenWhole(server)) {
                Optional<Target> target = target(server);
                if (target.isPresent()) {
                    check(server, target.get(), context, report);
                }
            }
        }
    }

    /**
     * A script that requests come to.
     *
     * @param node the directive that leads there
     * @param uri its URI
     */
    private record Target(ConfigNode node, String uri) {}

    private static void check(Server server, Target target, RuleContext context, Report report) {
        Optional<Location> answering = context.model()
                .locations()
                .answering(server.block(), target.uri)
                .location();
        boolean isFile = answering.isPresent()
                ? FileServing.isPlain(answering.get(), server)
                : server.locations().isEmpty();
        if (isFile) {
            List<Related> related = answering
                    .map(location -> List.of(new Related(
                            "this location sends it", location.node().place())))
                    .orElse(List.of());
            report.add(
                    target.node.place(),
                    "nothing hands \"" + target.uri + "\" to PHP: the client gets the source of the script instead of"
                            + " its output (200), or an error if there is no such file; write location ~ \\.php$ with"
                            + " fastcgi_pass",
                    related,
                    Optional.empty());
        }
    }

    /** Whether all that could answer a request of the server can be seen, and nothing changes the URI before. */
    private static boolean isSeenWhole(Server server) {
        if (!FileServing.isSeen(server.block())
                || !server.block().named("return").isEmpty()) {
            return false;
        }
        for (Location location : server.locations()) {
            if (!FileServing.isSeen(location.block()) || location.node().isOptional()) {
                return false;
            }
        }
        return server.block().gap(ANY).isEmpty();
    }

    /** The script that the last parameter of {@code try_files} names, or the only index. */
    private static Optional<Target> target(Server server) {
        for (Location location : server.locations()) {
            Optional<Target> fallback = fallback(location.block());
            if (fallback.isPresent()) {
                return fallback;
            }
        }
        Optional<Target> fallback = fallback(server.block());
        return fallback.isPresent() ? fallback : index(server);
    }

    private static Optional<Target> fallback(ConfigBlock block) {
        for (ConfigNode node : block.named("try_files")) {
            String last = node.argument(Math.max(0, node.arguments().size() - 1));
            int end = 0;
            while (end < last.length() && last.charAt(end) != '?' && last.charAt(end) != '$') {
                end++;
            }
            String uri = last.substring(0, end);
            if (uri.startsWith("/") && uri.endsWith(".php") && !node.hasPlaceholder() && !node.isOptional()) {
                return Optional.of(new Target(node, uri));
            }
        }
        return Optional.empty();
    }

    /** An index of PHP scripts alone, in a server that passes nothing on. */
    private static Optional<Target> index(Server server) {
        List<ConfigNode> nodes = server.block().named("index");
        if (nodes.size() != 1 || !server.passes().isEmpty() || nodes.get(0).isOptional()) {
            return Optional.empty();
        }
        ConfigNode node = nodes.get(0);
        boolean isPhp = !node.arguments().isEmpty() && !node.hasPlaceholder();
        for (int i = 0; i < node.arguments().size(); i++) {
            isPhp &= node.argument(i).endsWith(".php") && node.argument(i).indexOf('$') < 0;
        }
        String first = node.argument(0);
        return isPhp ? Optional.of(new Target(node, first.startsWith("/") ? first : "/" + first)) : Optional.empty();
    }
}
