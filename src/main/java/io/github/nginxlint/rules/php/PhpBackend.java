package io.github.nginxlint.rules.php;

import io.github.nginxlint.backend.FpmPool;
import io.github.nginxlint.backend.PoolLookup;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.EffectiveConfig;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.Protocol;
import io.github.nginxlint.model.ProxyTarget;
import io.github.nginxlint.model.ProxyTarget.Host;
import io.github.nginxlint.model.ProxyTarget.Socket;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.model.Setting;
import io.github.nginxlint.model.Upstream;
import io.github.nginxlint.rule.RuleContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An address that a {@code fastcgi_pass} sends requests to.
 *
 * @param pass the pass
 * @param node the directive that holds the address: the pass itself, or a {@code server} of its upstream
 * @param address as nginx writes it: {@code unix:/run/php/php8.2-fpm.sock}, {@code 127.0.0.1:9000}
 * @param isAlone whether every request of the pass goes there: no other server of an upstream may take it
 * @param lookup which pools listen there
 */
record PhpBackend(Pass pass, ConfigNode node, String address, boolean isAlone, PoolLookup lookup) {

    /** All addresses of {@code fastcgi_pass} directives; none when no pool is known. */
    static List<PhpBackend> in(RuleContext context) {
        if (context.pools().pools().isEmpty()) {
            return List.of();
        }
        Finder finder = new Finder(context, new ArrayList<>(), new HashMap<>());
        for (Server server : context.model().servers()) {
            for (Pass pass : server.passes()) {
                if (pass.protocol() == Protocol.FASTCGI) {
                    finder.addAddresses(pass);
                }
            }
        }
        return finder.found;
    }

    /**
     * Collects addresses.
     *
     * @param context what to look at
     * @param found those so far
     * @param lookups by address: a lookup goes through all pools
     */
    private record Finder(RuleContext context, List<PhpBackend> found, Map<String, PoolLookup> lookups) {

        void addAddresses(Pass pass) {
            Optional<Upstream> upstream = context.model().upstream(pass.target().address());
            if (upstream.isEmpty()) {
                add(pass, pass.node(), pass.target(), true);
                return;
            }
            List<Upstream.UpstreamServer> servers = upstream.get().servers();
            boolean isAlone = servers.size() == 1 && upstream.get().complete();
            for (Upstream.UpstreamServer server : servers) {
                if (!server.isDown()) {
                    add(pass, server.node(), server.target(), isAlone);
                }
            }
        }

        private void add(Pass pass, ConfigNode node, ProxyTarget target, boolean isAlone) {
            addressText(target.address()).ifPresent(address -> {
                PoolLookup lookup = lookups.computeIfAbsent(address, context.pools()::lookUp);
                found.add(new PhpBackend(pass, node, address, isAlone, lookup));
            });
        }
    }

    private static Optional<String> addressText(ProxyTarget.Address address) {
        if (address instanceof Socket socket) {
            return Optional.of("unix:" + socket.path());
        }
        return address instanceof Host host && host.port().isPresent()
                ? Optional.of(host.name() + ":" + host.port().getAsInt())
                : Optional.empty();
    }

    /** The one pool that listens there; none when it is not known or not certain. */
    Optional<FpmPool> pool() {
        return lookup instanceof PoolLookup.Found found && found.pools().size() == 1
                ? Optional.of(found.pools().get(0))
                : Optional.empty();
    }

    boolean isSocket() {
        return address.startsWith("unix:");
    }

    /** Whether it is PHP that should answer there: other programs speak FastCGI as well. */
    boolean isMeantForPhp(RuleContext context) {
        if (namesPhp(isSocket() ? address : pass.node().argument(0))) {
            return true;
        }
        if (isSocket()) {
            return false;
        }
        if (pass.location().isPresent()
                && namesPhp(lastArgument(pass.location().get().node()))) {
            return true;
        }
        Setting parameters = context.model().effective().setting("fastcgi_param", pass.block());
        return EffectiveConfig.header(parameters, "SCRIPT_FILENAME")
                .filter(script -> script.argument(1).contains(".php"))
                .isPresent();
    }

    private static String lastArgument(ConfigNode node) {
        return node.argument(Math.max(0, node.arguments().size() - 1));
    }

    private static boolean namesPhp(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("php") || lower.contains("fpm");
    }
}
