package io.github.nginxlint.rules.upstream;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.EffectiveConfig;
import io.github.nginxlint.model.Location;
import io.github.nginxlint.model.Matcher;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.ProxyTarget;
import io.github.nginxlint.model.ProxyTarget.Host;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.model.Setting;
import io.github.nginxlint.model.Upstream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A pass of which is to be proven that its requests come back to it: by the address, the Host and the URI that nginx
 * sends (src/http/modules/ngx_http_proxy_module.c, ngx_http_proxy_create_request).
 *
 * @param pass a pass that stands straight in a location
 * @param server the server around it
 * @param model the configuration
 * @param own its listens
 */
record LoopingPass(Pass pass, Server server, ConfigModel model, OwnServers own) {

    /** A host that no configuration names: the default server answers it. */
    private static final String ANY_HOST = "any-host.invalid";

    /** nginx itself gives up on URIs that are changed this often; a circle shows sooner. */
    private static final int ROUNDS = 12;

    /** The address at which every request of the pass comes back to its location; empty where that is not certain. */
    Optional<OwnAddress> comesBackTo() {
        if (pass.isEvaluatedAtRunTime() || !leadsToSameLocation()) {
            return Optional.empty();
        }
        OwnAddress back = null;
        for (ProxyTarget target : targets()) {
            Optional<OwnAddress> met = met(target);
            if (met.isEmpty() || !speaks(met.get()) || !isAnsweredHere(met.get())) {
                return Optional.empty();
            }
            back = met.get();
        }
        return Optional.ofNullable(back);
    }

    /** All addresses that a request can be sent to; none where there may be others. */
    private List<ProxyTarget> targets() {
        Optional<Upstream> upstream = model.upstream(pass.target().address());
        if (upstream.isEmpty()) {
            return List.of(pass.target());
        }
        List<ProxyTarget> targets = new ArrayList<>();
        for (Upstream.UpstreamServer server :
                Peers.of(upstream.get()).map(Peers::live).orElse(List.of())) {
            targets.add(server.target());
        }
        return targets;
    }

    private Optional<OwnAddress> met(ProxyTarget target) {
        if (!(target.address() instanceof Host host)) {
            return own.at(target.address(), 0);
        }
        boolean isDirect = model.upstream(pass.target().address()).isEmpty();
        // an upstream's server without a port is reported for that
        int port = host.port().orElse(isDirect ? SpokenKind.of(pass, target).defaultPort() : 0);
        return own.at(host, port);
    }

    private boolean speaks(OwnAddress address) {
        boolean isTls = SpokenKind.of(pass, pass.target()) == SpokenKind.HTTPS;
        boolean isSwitched = !server.block().named("ssl").isEmpty()
                || (isTls
                        && !address.defaultServer()
                                .named("ssl_reject_handshake")
                                .isEmpty());
        return !address.isProxyProtocol() && !isSwitched && address.isSsl() == isTls && (isTls || !address.isHttp2());
    }

    /** Whether the Host that is sent means this server there. */
    private boolean isAnsweredHere(OwnAddress address) {
        Optional<String> host = host();
        if (host.isPresent()) {
            return address.answering(host.get()).equals(Optional.of(server.block()));
        }
        return isHostKept() && isAnsweredForOwnNames(address);
    }

    /** Whether a client that came here by one of the server's names, or by none, comes back by it. */
    private boolean isAnsweredForOwnNames(OwnAddress address) {
        for (ConfigNode names : server.block().named("server_name")) {
            for (int i = 0; i < names.arguments().size(); i++) {
                String name = names.argument(i).toLowerCase(Locale.ROOT);
                boolean isPlain = name.indexOf('.') > 0 && name.indexOf('*') < 0 && !name.startsWith("~");
                if (isPlain && address.answering(name).equals(Optional.of(server.block()))) {
                    return true;
                }
            }
        }
        return address.answering(ANY_HOST).equals(Optional.of(server.block()));
    }

    /** The Host header that is set; empty where none is. */
    private Optional<ConfigNode> header() {
        return EffectiveConfig.header(headers(), "Host");
    }

    private Setting headers() {
        return model.effective().setting("proxy_set_header", pass.block());
    }

    /** Whether the Host of the client goes on with the request. */
    boolean isHostKept() {
        if (headers() instanceof Setting.Unknown || header().isEmpty()) {
            return false;
        }
        return switch (header().get().argument(1)) {
            case "$host", "$http_host", "$host:$server_port", "$host:$proxy_port" -> true;
            default -> false;
        };
    }

    /** The host that is sent, without port and in lower case; empty where it is another one from request to request. */
    private Optional<String> host() {
        if (headers() instanceof Setting.Unknown) {
            return Optional.empty();
        }
        String text = header().map(node -> node.argument(1)).orElse("$proxy_host");
        if (text.equals("$proxy_host") || text.equals("$proxy_host:$proxy_port")) {
            text = pass.target().address() instanceof Host host ? host.name() : "localhost";
        }
        boolean isWord = !text.isEmpty()
                && text.indexOf('$') < 0
                && !header().map(ConfigNode::hasPlaceholder).orElse(false);
        int port = text.startsWith("[") ? text.indexOf(':', text.indexOf(']') + 1) : text.indexOf(':');
        return isWord
                ? Optional.of((port < 0 ? text : text.substring(0, port)).toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    /** Whether the URI that is sent belongs to the location from which it is sent. */
    private boolean leadsToSameLocation() {
        Location location = pass.location().orElseThrow();
        Matcher matcher = location.matcher();
        if (matcher instanceof Matcher.Named || matcher instanceof Matcher.Unknown) {
            return false;
        }
        if (pass.target().uri().isEmpty()) {
            return true;
        }
        String sent = pass.target().uri().get();
        if (matcher instanceof Matcher.Exact exact) {
            return sent.equals(exact.uri());
        }
        String prefix = matcher instanceof Matcher.Prefix plain
                ? plain.uri()
                : matcher instanceof Matcher.PrefixNoRegex strong ? strong.uri() : "";
        return !prefix.isEmpty() && (sent.equals(prefix) || staysInside(location, prefix, sent));
    }

    /** Whether a URI that gets longer with each round stays in the location, as far as its prefixes tell. */
    private boolean staysInside(Location location, String prefix, String sent) {
        if (!sent.startsWith(prefix) || sent.indexOf('?') >= 0 || hasRegex()) {
            return false;
        }
        String rest = "x";
        for (int round = 0; round < ROUNDS; round++) {
            Optional<Location> found =
                    model.locations().answering(server.block(), prefix + rest).location();
            if (found.isEmpty() || found.get().node() != location.node()) {
                return false;
            }
            rest = sent.substring(prefix.length()) + rest;
        }
        return true;
    }

    private boolean hasRegex() {
        for (Location location : server.locations()) {
            if (location.matcher() instanceof Matcher.Regex) {
                return true;
            }
        }
        return false;
    }
}
