package io.github.nginxlint.rules.tls;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.ProxyTarget.Host;
import io.github.nginxlint.model.Upstream;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** TLS in the name of an upstream block, or of an address, which no certificate has. */
public final class ProxySslNameIsUpstream implements ModelRule {

    @Override
    public String id() {
        return "proxy-ssl-name-is-upstream";
    }

    @Override
    public void check(RuleContext context, Report report) {
        ConfigModel model = context.model();
        ServerNames names = new ServerNames(model);
        Map<ConfigNode, Boolean> madeUp = new HashMap<>();
        for (TlsPass pass : TlsPass.in(model)) {
            boolean isVerified = pass.isOn("verify");
            if (!pass.isDefault("name") || (!isVerified && !pass.isOn("server_name"))) {
                continue;
            }
            for (Upstream upstream : model.upstreamsOf(pass.pass())) {
                if (madeUp.computeIfAbsent(upstream.node(), node -> hasMadeUpName(upstream))) {
                    flag(upstream, names.of(upstream), pass, report);
                    break;
                }
            }
            if (isVerified && pass.pass().target().address() instanceof Host host && host.isIpAddress()) {
                flag(host, pass, report);
            }
        }
    }

    /** Whether an upstream's name cannot be that of its servers. */
    private static boolean hasMadeUpName(Upstream upstream) {
        for (Upstream.UpstreamServer server : upstream.servers()) {
            if (server.target().address() instanceof Host host && host.name().equalsIgnoreCase(upstream.name())) {
                return false;
            }
        }
        return upstream.name().indexOf('.') < 0 && upstream.complete();
    }

    private static void flag(Upstream upstream, Optional<String> name, TlsPass pass, Report report) {
        boolean isVerified = pass.isOn("verify");
        String effect = isVerified
                ? "a certificate without it is refused (502, upstream SSL certificate does not match \""
                        + upstream.name() + "\")"
                : "a server that does not know it refuses (502, SSL_do_handshake() failed while SSL handshaking to"
                        + " upstream)";
        List<Related> related = new ArrayList<>();
        related.add(new Related("the upstream", upstream.node().place()));
        pass.setting(isVerified ? "verify" : "server_name")
                .node()
                .ifPresent(node -> related.add(new Related("the name is used because of this", node.place())));
        report.add(
                pass.pass().node().place(),
                "the name for TLS is that of the upstream block, \"" + upstream.name() + "\": " + effect + "; write "
                        + pass.directive("name") + " "
                        + name.orElse("with the name in the servers' certificate"),
                related,
                Optional.empty());
    }

    private static void flag(Host host, TlsPass pass, Report report) {
        report.add(
                pass.pass().node().place(),
                "\"" + pass.directive("verify") + " on\" looks for \"" + host.name()
                        + "\" among the domain names of the"
                        + " certificate, not among its addresses: 502 (upstream SSL certificate does not match \""
                        + host.name() + "\"); write " + pass.directive("name")
                        + " with a name that the certificate has",
                List.of(),
                Optional.empty());
    }
}
