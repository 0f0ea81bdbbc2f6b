package io.github.nginxlint.rules.upstream;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.ProxyTarget;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.model.Upstream;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** TLS to an upstream one of whose servers has no port: that is 80, not 443. */
public final class UpstreamHttpsDefaultPort implements ModelRule {

    private static final Set<String> ENCRYPTED = Set.of("https", "grpcs", "suwsgi");

    @Override
    public String id() {
        return "upstream-https-default-port";
    }

    @Override
    public void check(RuleContext context, Report report) {
        ConfigModel model = context.model();
        Set<ConfigNode> checked = new HashSet<>();
        for (Server server : model.servers()) {
            for (Pass pass : server.passes()) {
                for (ProxyTarget target : model.targetsOf(pass)) {
                    Optional<Upstream> upstream =
                            isEncrypted(target) ? model.upstream(target.address()) : Optional.empty();
                    if (upstream.isPresent() && checked.add(upstream.get().node())) {
                        check(upstream.get(), target, pass, report);
                    }
                }
            }
        }
    }

    /** Whether TLS is spoken to a target. */
    static boolean isEncrypted(ProxyTarget target) {
        return target.scheme().filter(ENCRYPTED::contains).isPresent();
    }

    private static void check(Upstream upstream, ProxyTarget target, Pass pass, Report report) {
        String url = target.scheme().orElseThrow() + "://" + upstream.name();
        for (PortlessServer server : PortlessServer.of(upstream)) {
            ConfigNode node = server.node();
            report.add(
                    node.place(node.arguments().get(0)),
                    "\"" + server.host() + "\" without a port is port 80 even for \"" + url
                            + "\": requests sent there end in 502 (SSL_do_handshake() failed ... wrong version number"
                            + " while SSL handshaking to upstream); write the port, such as " + server.host() + ":443",
                    new Related("TLS is spoken to it from here", pass.node().place()));
        }
    }
}
