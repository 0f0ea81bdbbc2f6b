package io.github.nginxlint.rules.compose;

import io.github.nginxlint.backend.compose.ComposeConfig.Member;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.Protocol;
import io.github.nginxlint.model.ProxyTarget;
import io.github.nginxlint.model.ProxyTarget.Host;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.model.Upstream;
import io.github.nginxlint.model.Upstream.UpstreamServer;
import io.github.nginxlint.rule.RuleContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what nginx connects to, where nginx is a service of a compose file that was read. */
final class Dialling {

    private final RuleContext context;
    private final ConfigModel model;
    private final Map<String, Optional<Member>> nginxByFile = new HashMap<>();
    private final List<Dialled> found = new ArrayList<>();

    private Dialling(RuleContext context) {
        this.context = context;
        this.model = context.model();
    }

    /** Those whose names are resolved when nginx starts. */
    static List<Dialled> atStart(RuleContext context) {
        List<Dialled> all = new ArrayList<>(in(context));
        all.removeIf(Dialled::isAtRunTime);
        return all;
    }

    /** The hosts of passes, those of variables with them, and of servers of upstreams; none without a compose file. */
    static List<Dialled> in(RuleContext context) {
        if (context.compose().projects().isEmpty()) {
            return List.of();
        }
        Dialling dialling = new Dialling(context);
        Set<ConfigNode> used = new HashSet<>();
        for (Server server : dialling.model.servers()) {
            for (Pass pass : server.passes()) {
                dialling.model.upstreamsOf(pass).forEach(upstream -> used.add(upstream.node()));
                dialling.pass(pass);
            }
        }
        for (Upstream upstream : dialling.model.upstreams()) {
            for (UpstreamServer server : upstream.servers()) {
                dialling.server(server, used.contains(upstream.node()));
            }
        }
        return dialling.found;
    }

    private void pass(Pass pass) {
        for (ProxyTarget target : model.targetsOf(pass)) {
            if (target.address() instanceof Host host) {
                pass(pass, target, host);
            }
        }
    }

    private void pass(Pass pass, ProxyTarget target, Host host) {
        boolean mayBeUpstream =
                model.upstream(host.name()).isPresent() || (host.port().isEmpty() && !model.seesAllUpstreams());
        boolean isEncrypted = target.scheme().filter("https"::equals).isPresent();
        if (mayBeUpstream || (host.port().isEmpty() && pass.protocol() != Protocol.PROXY)) {
            return;
        }
        int port = host.port().orElse(isEncrypted ? 443 : 80);
        add(new Call(pass.node(), host, port, true, pass.isEvaluatedAtRunTime()));
    }

    /**
     * An address.
     *
     * @param node the directive that has it
     * @param host the host
     * @param port the port
     * @param isUsed whether requests go there
     * @param isAtRunTime whether its name is resolved while nginx runs
     */
    private record Call(ConfigNode node, Host host, int port, boolean isUsed, boolean isAtRunTime) {}

    private void server(UpstreamServer server, boolean isUsed) {
        for (int i = 1; i < server.node().arguments().size(); i++) {
            if (server.node().argument(i).equals("resolve")) {
                // asked of a resolver while nginx runs
                return;
            }
        }
        if (!server.isDown() && server.target().address() instanceof Host host) {
            add(new Call(server.node(), host, host.port().orElse(80), isUsed, false));
        }
    }

    private void add(Call call) {
        if (!call.node().isConditional() && !call.host().name().isEmpty()) {
            nginxByFile
                    .computeIfAbsent(call.node().file().name(), context.compose()::nginxWith)
                    .ifPresent(nginx -> found.add(new Dialled(
                            call.node(), call.host(), call.port(), call.isUsed(), nginx, call.isAtRunTime())));
        }
    }
}
