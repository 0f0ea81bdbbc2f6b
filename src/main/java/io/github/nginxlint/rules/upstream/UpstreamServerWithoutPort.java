package io.github.nginxlint.rules.upstream;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.Protocol;
import io.github.nginxlint.model.ProxyTarget;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.model.Upstream;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A server of an upstream without a port, where port 80 is this nginx itself or speaks another protocol. */
public final class UpstreamServerWithoutPort implements ModelRule {

    @Override
    public String id() {
        return "upstream-server-without-port";
    }

    @Override
    public void check(RuleContext context, Report report) {
        ConfigModel model = context.model();
        OwnServers own = OwnServers.of(context);
        Set<ConfigNode> checked = new HashSet<>();
        for (Server server : model.servers()) {
            for (Pass pass : server.passes()) {
                for (ProxyTarget target : model.targetsOf(pass)) {
                    Optional<Upstream> upstream = UpstreamHttpsDefaultPort.isEncrypted(target)
                            ? Optional.empty()
                            : model.upstream(target.address());
                    if (upstream.isPresent() && checked.add(upstream.get().node())) {
                        check(upstream.get(), pass, own, report);
                    }
                }
            }
        }
    }

    private static void check(Upstream upstream, Pass pass, OwnServers own, Report report) {
        for (PortlessServer server : PortlessServer.of(upstream)) {
            if (pass.protocol() == Protocol.PROXY || pass.protocol() == Protocol.GRPC) {
                own.at(new ProxyTarget.Host(server.host(), OptionalInt.empty()), 80)
                        .ifPresent(address -> flagOwn(server, address.first(), report));
            } else {
                flagOther(server, pass, report);
            }
        }
    }

    private static void flagOwn(PortlessServer server, ConfigNode listen, Report report) {
        ConfigNode node = server.node();
        report.add(
                node.place(node.arguments().get(0)),
                "\"" + server.host()
                        + "\" without a port is port 80, where this nginx itself listens: the requests come"
                        + " back to it, and unless another server or location answers them they run in a circle until"
                        + " worker_connections are used up (502); write the backend's port",
                new Related("nginx listens here", listen.place()));
    }

    private static void flagOther(PortlessServer server, Pass pass, Report report) {
        ConfigNode node = server.node();
        String failure = pass.protocol() == Protocol.UWSGI
                ? "the requests fail with what an HTTP server makes of them (502 or 400)"
                : "the requests end in 502";
        report.add(
                node.place(node.arguments().get(0)),
                "\"" + server.host() + "\" without a port is port 80, where HTTP is spoken, but \""
                        + pass.node().name() + "\" sends another protocol there: " + failure
                        + "; write the port on which the backend listens",
                new Related("passed to from here", pass.node().place()));
    }
}
