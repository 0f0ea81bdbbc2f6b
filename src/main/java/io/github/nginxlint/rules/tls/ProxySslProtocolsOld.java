package io.github.nginxlint.rules.tls;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.syntax.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Only versions of TLS that servers and OpenSSL refuse today. */
public final class ProxySslProtocolsOld implements ModelRule {

    @Override
    public String id() {
        return "proxy-ssl-protocols-old";
    }

    @Override
    public void check(RuleContext context, Report report) {
        Set<ConfigNode> seen = new HashSet<>();
        for (TlsPass pass : TlsPass.in(context.model())) {
            List<ConfigNode> nodes = pass.setting("protocols").nodes();
            if (!nodes.isEmpty() && areOld(nodes) && seen.add(nodes.get(0))) {
                flag(nodes.get(0), report);
            }
        }
    }

    /** Several lines of a level add up (src/core/ngx_conf_file.c, ngx_conf_set_bitmask_slot). */
    private static boolean areOld(List<ConfigNode> nodes) {
        for (ConfigNode node : nodes) {
            for (Word word : node.arguments()) {
                String version = word.value();
                boolean isOld = version.equalsIgnoreCase("TLSv1.1")
                        || version.equalsIgnoreCase("TLSv1")
                        || version.equalsIgnoreCase("SSLv3")
                        || version.equalsIgnoreCase("SSLv2");
                if (!isOld) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void flag(ConfigNode node, Report report) {
        StringBuilder versions = new StringBuilder();
        for (Word word : node.arguments()) {
            versions.append(versions.isEmpty() ? "" : " ").append(word.value());
        }
        report.add(
                node.place(),
                "\"" + node.name() + " " + versions + "\" has no version of TLS that today's servers and OpenSSL still"
                        + " speak: the handshake fails (502, SSL_do_handshake() failed while SSL handshaking to"
                        + " upstream); write " + node.name() + " TLSv1.2 TLSv1.3",
                List.of(),
                Optional.empty());
    }
}
