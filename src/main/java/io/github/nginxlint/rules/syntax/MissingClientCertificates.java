package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.EffectiveConfig;
import io.github.nginxlint.model.Setting;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Servers that ask clients for a certificate and know no authority to check it against
 * (src/http/modules/ngx_http_ssl_module.c, ngx_http_ssl_merge_srv_conf, and its like for stream and mail).
 */
final class MissingClientCertificates {

    /** From here on {@code ssl_trusted_certificate} is enough. */
    private static final NginxVersion TRUSTED_IS_ENOUGH = new NginxVersion(1, 27, 2);

    private final RuleContext context;
    private final EffectiveConfig effective;
    private final Report report;
    private final Set<ConfigNode> said = new HashSet<>();

    private MissingClientCertificates(RuleContext context, Report report) {
        this.context = context;
        this.effective = context.model().effective();
        this.report = report;
    }

    static void check(RuleContext context, Report report) {
        MissingClientCertificates check = new MissingClientCertificates(context, report);
        for (ConfigNode server : Servers.ofHttp(context.model())) {
            check.look(server);
        }
        for (String part : List.of("stream", "mail")) {
            for (ConfigNode server : Servers.of(context.model(), part)) {
                // the older versions look no further in servers without TLS
                if (Servers.lastWith(server, "ssl").isPresent()) {
                    check.look(server);
                }
            }
        }
    }

    private void look(ConfigNode server) {
        ConfigBlock block = server.block().orElseThrow();
        boolean hasTls = new Certificates(effective).isTlsSetUp(server);
        Optional<ConfigNode> verify =
                effective.setting("ssl_verify_client", block).node();
        if (!hasTls || verify.isEmpty() || !asks(verify.get()) || !isMissing("ssl_client_certificate", block)) {
            return;
        }
        boolean isOld = context.target()
                .exact()
                .map(version -> version.isBefore(TRUSTED_IS_ENOUGH))
                .orElse(false);
        if ((isOld || isMissing("ssl_trusted_certificate", block)) && said.add(verify.get())) {
            report.add(
                    verify.get().place(),
                    isOld
                            ? "no ssl_client_certificate for ssl_verify_client"
                            : "no ssl_client_certificate or ssl_trusted_certificate for ssl_verify_client",
                    Remarks.chain(verify.get()),
                    Optional.empty());
        }
    }

    private static boolean asks(ConfigNode verify) {
        String value = verify.argument(0);
        return value.equalsIgnoreCase("on") || value.equalsIgnoreCase("optional");
    }

    private boolean isMissing(String directive, ConfigBlock block) {
        Setting setting = effective.setting(directive, block);
        return setting instanceof Setting.Default
                || setting.node().map(node -> node.argument(0).isEmpty()).orElse(false);
    }
}
