package io.github.nginxlint.rules.upstream;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.config.ConfigTree;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.ProxyTarget.Address;
import io.github.nginxlint.model.ProxyTarget.Host;
import io.github.nginxlint.model.ProxyTarget.Socket;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.setter.IpAddress;
import io.github.nginxlint.setter.Listen;
import io.github.nginxlint.setter.ListenFamily;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The http servers of a configuration by the addresses on which they listen: what a request meets that nginx sends to
 * itself. Only what is certain to be this machine is found: loopback addresses, and those that a listen names.
 */
final class OwnServers {

    /** Ranges of ports make many addresses of few words; with more, nothing is known. */
    private static final int MOST_ADDRESSES = 100_000;

    private static final Set<String> SERVER = Set.of("server");
    private static final Set<String> OF_SERVER = Set.of("listen", "server_name");
    private static final IpAddress LOOPBACK = IpAddress.parse("127.0.0.1").orElseThrow();
    private static final IpAddress LOOPBACK6 = IpAddress.parse("::1").orElseThrow();

    private final Map<String, OwnAddress> addresses = new HashMap<>();
    private boolean isComplete;
    private int count;

    private OwnServers() {}

    /** Those of a configuration. */
    static OwnServers of(RuleContext context) {
        OwnServers own = new OwnServers();
        own.isComplete = isAllSeen(context.model());
        for (Handled directive : context.model().handled("listen")) {
            if (ListenFamily.of(directive.spec()) != ListenFamily.HTTP) {
                continue;
            }
            Optional<Listen> listen =
                    directive.isConditional() ? Optional.empty() : Listen.of(directive, context.target());
            if (listen.isPresent() && own.count <= MOST_ADDRESSES) {
                own.add(directive.node(), listen.get());
            } else {
                own.isComplete = false;
            }
        }
        return own;
    }

    private void add(ConfigNode node, Listen listen) {
        count += listen.count();
        if (count > MOST_ADDRESSES) {
            isComplete = false;
            return;
        }
        // a name: the machine tells what it is
        isComplete &= listen.count() > 0;
        if (!listen.isDatagram()) {
            for (String text : listen.addresses()) {
                addresses.computeIfAbsent(text, t -> new OwnAddress(t, node)).add(node, listen);
            }
        }
    }

    /** Whether nothing is left out that could listen, or have a name: no file, no part of a template. */
    private static boolean isAllSeen(ConfigModel model) {
        if (model.tree().kind() != ConfigTree.Kind.MAIN
                || model.tree().top().gap(Set.of("http")).isPresent()) {
            return false;
        }
        for (ConfigBlock http : model.httpBlocks()) {
            if (http.gap(SERVER).isPresent()) {
                return false;
            }
        }
        for (Server server : model.servers()) {
            boolean isConditional = server.node().map(ConfigNode::isConditional).orElse(true);
            if (isConditional || server.block().gap(OF_SERVER).isPresent() || hasOpenNames(server.block())) {
                return false;
            }
        }
        return true;
    }

    /** Whether a name, or the server's want of any listen, leaves open what it answers. */
    private static boolean hasOpenNames(ConfigBlock server) {
        for (ConfigNode name : server.named("server_name")) {
            if (name.isConditional() || name.hasPlaceholder()) {
                return true;
            }
        }
        // without a listen it is at port 80, or at 8000 when nginx is not started as root
        return server.named("listen").isEmpty();
    }

    /** Whether all servers and all their names are known. */
    boolean isComplete() {
        return isComplete;
    }

    /** What listens where a connection arrives, if that is this machine without doubt. */
    Optional<OwnAddress> at(Address address, int port) {
        if (address instanceof Socket socket) {
            return Optional.ofNullable(addresses.get("unix:" + socket.path()));
        }
        if (!(address instanceof Host host) || port == 0) {
            return Optional.empty();
        }
        String name = host.name();
        boolean hasBrackets = name.startsWith("[") && name.endsWith("]");
        Optional<IpAddress> ip = name.equalsIgnoreCase("localhost")
                ? Optional.of(LOOPBACK)
                : IpAddress.parse(hasBrackets ? name.substring(1, name.length() - 1) : name);
        return ip.flatMap(found -> at(found, port));
    }

    private Optional<OwnAddress> at(IpAddress ip, int port) {
        OwnAddress found = addresses.get(bracketed(ip) + ":" + port);
        boolean isLoopback = ip.isV6() ? ip.equals(LOOPBACK6) : ip.low() >>> 24 == 127;
        if (found == null && isLoopback) {
            found = addresses.get((ip.isV6() ? "[::]:" : "0.0.0.0:") + port);
        }
        return Optional.ofNullable(found);
    }

    private static String bracketed(IpAddress ip) {
        return ip.isV6() ? "[" + ip.text() + "]" : ip.text();
    }
}
