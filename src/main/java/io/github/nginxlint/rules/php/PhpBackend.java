package io.github.nginxlint.rules.php;

import io.github.nginxlint.backend.FpmPool;
import io.github.nginxlint.backend.PoolLookup;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Matcher;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.Protocol;
import io.github.nginxlint.model.ProxyTarget;
import io.github.nginxlint.model.ProxyTarget.Host;
import io.github.nginxlint.model.ProxyTarget.Socket;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.model.Upstream;
import io.github.nginxlint.rule.RuleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An address that a {@code fastcgi_pass} sends requests to.
 *
 * @param pass the pass
 * @param node the directive that holds the address: the pass itself, or a {@code server} of its upstream
 * @param address as nginx writes it: {@code unix:/run/php/php8.2-fpm.sock}, {@code 127.0.0.1:9000}
 * @param lookup which pools listen there
 */
record PhpBackend(Pass pass, ConfigNode node, String address, PoolLookup lookup) {

    /** All addresses of {@code fastcgi_pass} directives; none when no pool is known. */
    static List<PhpBackend> in(RuleContext context) {
        List<PhpBackend> found = new ArrayList<>();
        if (context.pools().pools().isEmpty()) {
            return found;
        }
        for (Server server : context.model().servers()) {
            for (Pass pass : server.passes()) {
                if (pass.protocol() == Protocol.FASTCGI) {
                    addAddresses(pass, context, found);
                }
            }
        }
        return found;
    }

    private static void addAddresses(Pass pass, RuleContext context, List<PhpBackend> found) {
        ConfigModel model = context.model();
        Optional<Upstream> upstream = model.upstream(pass.target().address());
        if (upstream.isEmpty()) {
            add(pass, pass.node(), pass.target(), context, found);
            return;
        }
        for (Upstream.UpstreamServer server : upstream.get().servers()) {
            add(pass, server.node(), server.target(), context, found);
        }
    }

    private static void add(
            Pass pass, ConfigNode node, ProxyTarget target, RuleContext context, List<PhpBackend> found) {
        Optional<String> address = addressText(target.address());
        if (address.isPresent()) {
            found.add(new PhpBackend(pass, node, address.get(), context.pools().lookUp(address.get())));
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

    /** Whether it is PHP that should answer there: other programs speak FastCGI as well. */
    boolean isMeantForPhp() {
        if (address.startsWith("unix:")) {
            String path = address.toLowerCase(Locale.ROOT);
            return path.contains("php") || path.contains("fpm");
        }
        return pass.location()
                .map(location -> location.matcher() instanceof Matcher.Regex regex
                        && regex.pattern().contains("php"))
                .orElse(false);
    }
}
