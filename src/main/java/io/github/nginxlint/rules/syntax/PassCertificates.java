package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.catalog.Context;
import io.github.nginxlint.catalog.DirectiveOrigin;
import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.config.ConfigTree;
import io.github.nginxlint.model.EffectiveConfig;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.Setting;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What TLS to an upstream needs, looked at where something is passed on that can be encrypted: to {@code https} or to
 * what a variable says (src/http/modules/ngx_http_proxy_module.c, ngx_http_proxy_set_ssl, and its like).
 */
final class PassCertificates {

    private static final List<String> MODULES = List.of("proxy", "grpc", "uwsgi");

    private final EffectiveConfig effective;
    private final Report report;
    private final Set<ConfigNode> said = new HashSet<>();

    private PassCertificates(RuleContext context, Report report) {
        this.effective = context.model().effective();
        this.report = report;
    }

    static void check(RuleContext context, Report report) {
        PassCertificates check = new PassCertificates(context, report);
        for (String module : MODULES) {
            for (Handled pass : context.model().handled(module + "_pass")) {
                if (pass.spec().origin() == DirectiveOrigin.OSS
                        && pass.context() != Context.STREAM_SERVER
                        && isEncrypted(pass)) {
                    check.check(module, pass.node().parent());
                }
            }
        }
        for (Handled server : context.model().handled("server")) {
            Optional<ConfigBlock> block = server.node().block();
            if (server.context() == Context.STREAM
                    && block.isPresent()
                    && context.model().tree().kind() == ConfigTree.Kind.MAIN
                    && isOn(inStream("proxy_ssl", block.get()))) {
                check.check("proxy", block.get());
            }
        }
    }

    private static boolean isEncrypted(Handled pass) {
        String text = pass.node().argument(0).toLowerCase(Locale.ROOT);
        return !pass.hasPlaceholder()
                && (text.startsWith("https://")
                        || text.startsWith("grpcs://")
                        || text.startsWith("suwsgi://")
                        || text.indexOf('$') >= 0);
    }

    /** A directive of stream in a server, or in stream around it. */
    private static Setting inStream(String directive, ConfigBlock server) {
        ConfigBlock block = server;
        if (server.named(directive).isEmpty() && server.owner().isPresent()) {
            block = server.owner().get().parent();
        }
        List<ConfigNode> nodes = block.named(directive);
        return nodes.isEmpty() ? new Setting.Default() : new Setting.Here(nodes);
    }

    private static boolean isOn(Setting setting) {
        Optional<ConfigNode> node = setting.node();
        return node.isPresent()
                && !node.get().isConditional()
                && node.get().argument(0).equalsIgnoreCase("on");
    }

    private void check(String module, ConfigBlock block) {
        Setting certificate = effective.setting(module + "_ssl_certificate", block);
        boolean lacksKey = effective.setting(module + "_ssl_certificate_key", block) instanceof Setting.Default;
        Optional<ConfigNode> file = certificate.node();
        // some versions take an empty name for no certificate
        if (file.isPresent() && lacksKey && isWritten(file.get())) {
            add(
                    file.get(),
                    "no \"" + module + "_ssl_certificate_key\" is defined for certificate \""
                            + Wording.name(file.get().argument(0)) + "\"");
        }
        Setting verify = effective.setting(module + "_ssl_verify", block);
        if (isOn(verify) && lacksAuthorities(effective.setting(module + "_ssl_trusted_certificate", block))) {
            add(
                    verify.node().orElseThrow(),
                    "no " + module + "_ssl_trusted_certificate for " + module + "_ssl_verify"
                            + ": nothing says whose certificates are good");
        }
    }

    private static boolean isWritten(ConfigNode file) {
        return !file.isConditional()
                && !file.argument(0).isEmpty()
                && !file.arguments().get(0).isOpaque();
    }

    private static boolean lacksAuthorities(Setting trusted) {
        return trusted instanceof Setting.Default
                || trusted.node().map(node -> node.argument(0).isEmpty()).orElse(false);
    }

    private void add(ConfigNode node, String message) {
        if (said.add(node)) {
            report.add(node.place(), message, Remarks.chain(node), Optional.empty());
        }
    }
}
