package io.github.nginxlint.rules.resolve;

import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.Protocol;
import io.github.nginxlint.model.ProxyTarget;
import io.github.nginxlint.model.ProxyTarget.Dynamic;
import io.github.nginxlint.model.ProxyTarget.Host;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.model.Upstream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The names that nginx knows without a resolver: its upstreams, and every host and port that some pass without
 * variables names (src/http/ngx_http_upstream.c, ngx_http_upstream_init_request compares with both).
 */
final class RuntimeNames {

    /** Thousands of passes times thousands of names: what is beyond this is not certain any more. */
    private static final int MOST_COMPARISONS = 5_000_000;

    private final ConfigModel model;
    private int comparisons;
    private final Map<String, Map<Integer, Pass>> literal = new HashMap<>();

    RuntimeNames(ConfigModel model) {
        this.model = model;
        for (Server server : model.servers()) {
            for (Pass pass : server.passes()) {
                if (pass.target().address() instanceof Host host && !pass.isEvaluatedAtRunTime()) {
                    literal.computeIfAbsent(host.name().toLowerCase(Locale.ROOT), name -> new HashMap<>())
                            .putIfAbsent(port(host, pass.target().scheme()), pass);
                }
            }
        }
    }

    /** The pass without variables that names the same host and port. */
    Optional<Pass> literal(Host host, Optional<String> scheme) {
        return Optional.ofNullable(literal.getOrDefault(host.name().toLowerCase(Locale.ROOT), Map.of())
                .get(port(host, scheme)));
    }

    private static int port(Host host, Optional<String> scheme) {
        int defaultPort = scheme.isPresent() && scheme.get().endsWith("s") ? 443 : 80;
        return host.port().orElse(defaultPort);
    }

    /** The name that a resolver is asked for; empty when none is, or when that is not certain. */
    Optional<String> toResolve(ProxyTarget target, Protocol protocol) {
        // without a port only http and https go on; the other protocols answer 500, no port in upstream
        if (target.address() instanceof Host host) {
            boolean goesOn = host.port().isPresent() || protocol == Protocol.PROXY;
            boolean known = host.isIpAddress()
                    || isMark(host.name())
                    || model.upstream(host).isPresent()
                    || literal(host, target.scheme()).isPresent();
            return goesOn && !known ? Optional.of(host.name()) : Optional.empty();
        }
        if (target.address() instanceof Dynamic dynamic) {
            boolean goesOn = dynamic.text().indexOf(':') >= 0 || protocol == Protocol.PROXY;
            return goesOn ? certainName(dynamic.text()) : Optional.empty();
        }
        return Optional.empty();
    }

    /**
     * A host with variables whose values cannot be seen, when it is certain to be a name that needs resolving: the
     * client's own host name, or one with letters written beside the variable.
     */
    private Optional<String> certainName(String hostAndPort) {
        if (hostAndPort.startsWith("[") || hostAndPort.startsWith("unix:")) {
            return Optional.empty();
        }
        int colon = hostAndPort.lastIndexOf(':');
        String host = colon < 0 ? hostAndPort : hostAndPort.substring(0, colon);
        Template template = Template.of(host);
        if (!isClientHost(host) && !template.hasLiteralLetter()) {
            return Optional.empty();
        }
        comparisons += model.upstreams().size() + literal.size();
        if (comparisons > MOST_COMPARISONS) {
            return Optional.empty();
        }
        for (Upstream upstream : model.upstreams()) {
            // an upstream is found by its bare name
            if (colon < 0 && canBe(host, template, upstream.name())) {
                return Optional.empty();
            }
        }
        for (String name : literal.keySet()) {
            if (canBe(host, template, name)) {
                return Optional.empty();
            }
        }
        return Optional.of(host);
    }

    /** Whether it is a value, such as 0, that a variable has until some request gives it a host. */
    static boolean isMark(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (Character.isLetter(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a host is what the client asked for. */
    static boolean isClientHost(String host) {
        return host.equals("$host") || host.equals("$http_host");
    }

    private static boolean canBe(String host, Template template, String name) {
        return isClientHost(host) ? name.indexOf('.') >= 0 : template.canBe(name);
    }
}
