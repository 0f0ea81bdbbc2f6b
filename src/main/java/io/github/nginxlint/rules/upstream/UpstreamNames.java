package io.github.nginxlint.rules.upstream;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Location;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.ProxyTarget;
import io.github.nginxlint.model.ProxyTarget.Host;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.model.Upstream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The names of upstreams beside the names of hosts, and which of the upstreams are used. */
final class UpstreamNames {

    private final ConfigModel model;
    private final Set<String> hosts = new HashSet<>();
    private final Set<ConfigNode> used = new HashSet<>();
    private boolean seesAllUses = true;

    UpstreamNames(ConfigModel model) {
        this.model = model;
        for (Upstream upstream : model.upstreams()) {
            upstream.servers().forEach(server -> addHost(server.target()));
        }
        for (Server server : model.servers()) {
            seesAllUses &= server.block().isComplete();
            for (Location location : server.locations()) {
                seesAllUses &= location.block().isComplete();
            }
            server.passes().forEach(this::addUse);
        }
    }

    private void addUse(Pass pass) {
        for (ProxyTarget target : model.targetsOf(pass)) {
            seesAllUses &= !(target.address() instanceof ProxyTarget.Dynamic
                    || target.address() instanceof ProxyTarget.Opaque);
            model.upstream(target.address()).ifPresent(upstream -> used.add(upstream.node()));
            if (target.address() instanceof Host host && host.port().isPresent()) {
                addHost(target);
            }
        }
    }

    private void addHost(ProxyTarget target) {
        if (target.address() instanceof Host host) {
            hosts.add(host.name().toLowerCase(Locale.ROOT));
        }
    }

    /** Whether a name is that of an upstream, or of a host in an address that cannot be an upstream. */
    boolean isHost(String name) {
        return model.upstream(name).isPresent() || hosts.contains(name) || name.startsWith("[");
    }

    /** The upstream that a name was most likely meant to be; empty when two are as likely. */
    Optional<Upstream> meantBy(String name) {
        Upstream found = null;
        for (Upstream upstream : model.upstreams()) {
            boolean isUsed = !seesAllUses || used.contains(upstream.node());
            if (Misspelling.isLikely(name, upstream.name().toLowerCase(Locale.ROOT), isUsed)) {
                if (found != null) {
                    return Optional.empty();
                }
                found = upstream;
            }
        }
        return Optional.ofNullable(found);
    }
}
