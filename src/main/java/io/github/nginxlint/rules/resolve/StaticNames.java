package io.github.nginxlint.rules.resolve;

import io.github.nginxlint.backend.compose.ComposeConfig.Member;
import io.github.nginxlint.backend.compose.ComposeService.Trait;
import io.github.nginxlint.backend.compose.NameLookup;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.Protocol;
import io.github.nginxlint.model.ProxyTarget.Address;
import io.github.nginxlint.model.ProxyTarget.Host;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.model.Upstream;
import io.github.nginxlint.model.Upstream.UpstreamServer;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.syntax.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the DNS names that nginx resolves once, when it starts (src/core/ngx_inet.c, ngx_inet_resolve_host). Names whose
 * address stays, as far as that can be told, are left out: those of this machine, of the server's own sites, of
 * containers and of services in Kubernetes, and all without a dot, which come from a network of their own.
 */
final class StaticNames {

    private final RuleContext context;
    private final ConfigModel model;
    private final Map<String, List<ConfigNode>> found = new LinkedHashMap<>();
    private final Map<String, String> written = new HashMap<>();
    private final Map<String, Optional<Member>> nginxByFile = new HashMap<>();
    private final Set<String> own = new HashSet<>();

    private StaticNames(RuleContext context) {
        this.context = context;
        this.model = context.model();
    }

    /** Those of a configuration. */
    static List<StaticName> in(RuleContext context) {
        StaticNames names = new StaticNames(context);
        names.addAll();
        List<StaticName> all = new ArrayList<>();
        names.found.forEach((key, nodes) -> all.add(new StaticName(names.written.getOrDefault(key, key), nodes)));
        return all;
    }

    private void addAll() {
        for (Server server : model.servers()) {
            for (ConfigNode names : server.block().named("server_name")) {
                for (Word word : names.arguments()) {
                    own.add(key(word.value()));
                }
            }
        }
        for (Upstream upstream : model.upstreams()) {
            for (UpstreamServer server : upstream.servers()) {
                if (!server.isDown() && !isResolvedAnew(server.node())) {
                    add(server.node(), server.target().address());
                }
            }
        }
        for (Server server : model.servers()) {
            for (Pass pass : server.passes()) {
                if (!pass.isEvaluatedAtRunTime() && !canBeUpstream(pass)) {
                    add(pass.node(), pass.target().address());
                }
            }
        }
    }

    private static boolean isResolvedAnew(ConfigNode server) {
        for (int i = 1; i < server.arguments().size(); i++) {
            if (server.argument(i).equals("resolve")) {
                return true;
            }
        }
        return false;
    }

    /** Whether it names an upstream, or nginx refuses it. */
    private boolean canBeUpstream(Pass pass) {
        if (!(pass.target().address() instanceof Host host)) {
            return false;
        }
        boolean isBare = host.port().isEmpty();
        return model.upstream(host.name()).isPresent()
                || (isBare && (!model.seesAllUpstreams() || pass.protocol() != Protocol.PROXY));
    }

    private void add(ConfigNode node, Address address) {
        if (!(address instanceof Host host) || node.isConditional() || !isDomain(host)) {
            return;
        }
        String key = key(host.name());
        if (!own.contains(key) && !isKept(key) && !isOfContainers(node, key)) {
            found.computeIfAbsent(key, name -> new ArrayList<>(1)).add(node);
            written.putIfAbsent(key, host.name());
        }
    }

    private static String key(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    /** Whether it has a dot, and ends as a name does and no number. */
    private static boolean isDomain(Host host) {
        String name = key(host.name());
        int dot = name.lastIndexOf('.');
        return !host.isIpAddress()
                && dot > 0
                && dot + 1 < name.length()
                && Character.isLetter(name.charAt(dot + 1))
                && name.indexOf('_') != 0;
    }

    /** This machine, the one that a container runs on, and services of Kubernetes, which keep their address. */
    private static boolean isKept(String name) {
        return name.endsWith(".localhost")
                || name.endsWith(".localdomain")
                || name.endsWith("docker.internal")
                || name.endsWith("containers.internal")
                || name.endsWith(".docker")
                || name.endsWith(".svc")
                || name.endsWith(".svc.cluster.local");
    }

    /** Whether a container knows the name from its compose file, or may. */
    private boolean isOfContainers(ConfigNode node, String name) {
        if (context.compose().projects().isEmpty()) {
            return false;
        }
        Optional<Member> nginx = nginxByFile.computeIfAbsent(node.file().name(), context.compose()::nginxWith);
        if (nginx.isEmpty()) {
            return false;
        }
        Member member = nginx.get();
        NameLookup lookup = member.project().lookUp(member.service(), name);
        return lookup instanceof NameLookup.Reached
                || lookup instanceof NameLookup.Apart
                || member.service().is(Trait.UNCLEAR)
                || member.service().network().foreignNames().contains(name);
    }
}
