package io.github.nginxlint.rules.resolve;

import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.ProxyTarget.Host;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.model.Upstream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The names that nginx knows without a resolver: its upstreams, and every host that some pass names literally
 * (src/http/ngx_http_upstream.c, ngx_http_upstream_init_request compares with both).
 */
final class RuntimeNames {

    private final ConfigModel model;
    private final Set<String> literal = new HashSet<>();

    RuntimeNames(ConfigModel model) {
        this.model = model;
        for (Server server : model.servers()) {
            for (Pass pass : server.passes()) {
                if (pass.target().address() instanceof Host host) {
                    literal.add(key(host, pass.target().scheme()));
                }
            }
        }
    }

    boolean isKnown(Host host, Optional<String> scheme) {
        return model.upstream(host).isPresent() || literal.contains(key(host, scheme));
    }

    private static String key(Host host, Optional<String> scheme) {
        int defaultPort = scheme.isPresent() && scheme.get().endsWith("s") ? 443 : 80;
        return host.name().toLowerCase(Locale.ROOT) + ":" + host.port().orElse(defaultPort);
    }

    /**
     * A host with variables whose values cannot be seen, when it is certain to be a name that needs resolving: the
     * client's own host name, or one with letters written beside the variable.
     */
    Optional<String> certainName(String hostAndPort) {
        String host = withoutPort(hostAndPort);
        if (host.startsWith("[")) {
            return Optional.empty();
        }
        boolean clientHost = host.equals("$host") || host.equals("$http_host");
        if (!clientHost && !hasLiteralLetter(host)) {
            return Optional.empty();
        }
        for (Upstream upstream : model.upstreams()) {
            boolean possible = clientHost
                    ? upstream.name().indexOf('.') >= 0
                    : Template.of(host).canBe(upstream.name());
            if (possible) {
                return Optional.empty();
            }
        }
        return Optional.of(host);
    }

    private static String withoutPort(String hostAndPort) {
        int colon = hostAndPort.lastIndexOf(':');
        return colon < 0 || hostAndPort.indexOf('}', colon) >= 0 ? hostAndPort : hostAndPort.substring(0, colon);
    }

    private static boolean hasLiteralLetter(String host) {
        for (String part : Template.of(host).parts()) {
            for (int i = 0; i < part.length(); i++) {
                if (Character.isLetter(part.charAt(i))) {
                    return true;
                }
            }
        }
        return false;
    }
}
