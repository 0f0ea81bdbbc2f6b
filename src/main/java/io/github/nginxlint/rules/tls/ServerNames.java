package io.github.nginxlint.rules.tls;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.ProxyTarget;
import io.github.nginxlint.model.ProxyTarget.Address;
import io.github.nginxlint.model.ProxyTarget.Dynamic;
import io.github.nginxlint.model.ProxyTarget.Host;
import io.github.nginxlint.model.Upstream;
import io.github.nginxlint.model.VariableReference;
import io.github.nginxlint.model.Variables;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The domain names of the servers that passes go to. */
final class ServerNames {

    /** Variables that begin a URI, so that the host ends before them. */
    private static final Set<String> BEGINNING_URI = Set.of("request_uri", "uri", "document_uri", "is_args");

    private final ConfigModel model;

    // an upstream may be large, and the target of many passes
    private final Map<ConfigNode, Optional<String>> byUpstream = new HashMap<>();

    ServerNames(ConfigModel model) {
        this.model = model;
    }

    /** The first domain name that a pass goes to, directly or through an upstream. */
    Optional<String> of(Pass pass) {
        Variables.Expansion expansion = model.variables().expand(pass.node().argument(0), pass.block());
        for (Variables.Value value : expansion.values()) {
            Address address = ProxyTarget.parse(value.text()).address();
            Optional<Upstream> upstream = model.upstream(address);
            Optional<String> name = upstream.isPresent() ? of(upstream.get()) : domain(address);
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    /** The first domain name among the servers of an upstream. */
    Optional<String> of(Upstream upstream) {
        return byUpstream.computeIfAbsent(upstream.node(), node -> first(upstream));
    }

    private static Optional<String> first(Upstream upstream) {
        for (Upstream.UpstreamServer server : upstream.servers()) {
            Optional<String> name = domain(server.target().address());
            if (name.isPresent() && !server.isDown()) {
                return name;
            }
        }
        return Optional.empty();
    }

    /** The name, when it has a dot: one without, such as that of a container, seldom stands for several servers. */
    private static Optional<String> domain(Address address) {
        if (address instanceof Host host) {
            return isDomain(host) ? Optional.of(host.name()) : Optional.empty();
        }
        if (!(address instanceof Dynamic dynamic)) {
            return Optional.empty();
        }
        String text = dynamic.text();
        return VariableReference.next(text, 0)
                .filter(reference -> BEGINNING_URI.contains(reference.name()))
                .map(reference ->
                        ProxyTarget.parse(text.substring(0, reference.start())).address())
                .map(ServerNames::domain)
                .orElseGet(() -> withDomain(text));
    }

    private static boolean isDomain(Host host) {
        return !host.isIpAddress() && endsInDomain(host.name()) && !isOwnMachine(host.name());
    }

    /** This machine, or the one that a container runs on. */
    private static boolean isOwnMachine(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".localhost")
                || lower.equals("localhost.localdomain")
                || lower.endsWith("docker.internal");
    }

    /** What is written after the last variable, when it is a domain: {@code $bucket.storage.example.com}. */
    private static Optional<String> withDomain(String hostAndPort) {
        int colon = hostAndPort.lastIndexOf(':');
        String host = colon < 0 ? hostAndPort : hostAndPort.substring(0, colon);
        int end = host.lastIndexOf('$') + 1;
        while (end < host.length() && "{}".indexOf(host.charAt(end)) < 0 && host.charAt(end) != '.') {
            end++;
        }
        int dot = host.indexOf('.', end);
        boolean isName = dot >= 0 && host.indexOf('.', dot + 1) >= 0 && endsInDomain(host.substring(dot));
        return isName ? Optional.of(host) : Optional.empty();
    }

    private static boolean endsInDomain(String name) {
        int dot = name.lastIndexOf('.');
        boolean hasLabel = dot >= 0 && dot + 2 < name.length();
        for (int i = dot + 1; i < name.length(); i++) {
            char c = name.charAt(i);
            hasLabel &= (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c == '-' && i > dot + 1);
        }
        return hasLabel;
    }
}
