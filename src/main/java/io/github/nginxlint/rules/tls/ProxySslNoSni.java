package io.github.nginxlint.rules.tls;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Fix;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.rule.Insertion;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** TLS to a server with a name, which nginx does not tell it. */
public final class ProxySslNoSni implements ModelRule {

    @Override
    public String id() {
        return "proxy-ssl-no-sni";
    }

    @Override
    public void check(RuleContext context, Report report) {
        ServerNames names = new ServerNames(context.model());
        for (TlsPass pass : TlsPass.in(context.model())) {
            if (!pass.isDefault("server_name")) {
                continue;
            }
            Optional<ConfigNode> unused = unusedName(pass);
            if (unused.isPresent()) {
                flagUnused(unused.get(), pass, report);
                continue;
            }
            Optional<String> name = names.of(pass.pass());
            if (name.isPresent()) {
                boolean isGroup = !context.model().upstreamsOf(pass.pass()).isEmpty();
                flag(name.get(), isGroup && pass.isDefault("name"), pass, report);
            }
        }
    }

    /** A name that is set for nothing: it is neither sent nor compared with the certificate's. */
    private static Optional<ConfigNode> unusedName(TlsPass pass) {
        boolean isVerified = !pass.isDefault("verify");
        return isVerified
                ? Optional.empty()
                : pass.setting("name").node().filter(node -> !node.argument(0).isEmpty());
    }

    private static void flagUnused(ConfigNode name, TlsPass pass, Report report) {
        report.add(
                pass.pass().node().place(),
                "\"" + name.name() + " " + name.argument(0) + "\" is not sent (SNI) as " + pass.directive("server_name")
                        + " is off: " + refusal() + "; write " + pass.directive("server_name") + " on",
                List.of(new Related("the name is set here", name.place())),
                fix(pass, List.of(pass.directive("server_name") + " on;")));
    }

    private static String refusal() {
        return "a server that chooses its certificate by name, as a CDN or an ingress does, refuses (502,"
                + " SSL_do_handshake() failed while SSL handshaking to upstream)";
    }

    private static void flag(String name, boolean needsName, TlsPass pass, Report report) {
        List<String> statements = new ArrayList<>(List.of(pass.directive("server_name") + " on;"));
        if (needsName) {
            statements.add(pass.directive("name") + " " + name + ";");
        }
        report.add(
                pass.pass().node().place(),
                "nginx does not tell \"" + name + "\" which name it wants (SNI): " + refusal() + "; write "
                        + pass.directive("server_name") + " on"
                        + (needsName ? " and " + pass.directive("name") + " " + name : ""),
                List.of(),
                fix(pass, statements));
    }

    /** A server that is told the name may answer otherwise. Neither directive is allowed in an if. */
    private static Optional<Fix> fix(TlsPass pass, List<String> statements) {
        boolean isInLocation = pass.pass()
                .location()
                .map(location -> location.block() == pass.pass().block())
                .orElse(false);
        return isInLocation && !pass.pass().node().isConditional()
                ? Optional.of(new Fix(
                        "tell the server the name (SNI)",
                        Fix.Safety.UNSAFE,
                        List.of(Insertion.below(pass.pass().node(), statements))))
                : Optional.empty();
    }
}
