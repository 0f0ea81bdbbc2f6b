package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.Setting;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.Optional;

/**
 * Servers that need a certificate each for itself: those of mail, and those of stream before it knew server names
 * (src/mail/ngx_mail_ssl_module.c, ngx_mail_ssl_merge_conf).
 */
final class MissingOwnCertificates {

    private final RuleContext context;
    private final Certificates certificates;
    private final Report report;

    private MissingOwnCertificates(RuleContext context, Report report) {
        this.context = context;
        this.certificates = new Certificates(context.model().effective());
        this.report = report;
    }

    static void check(RuleContext context, Report report) {
        MissingOwnCertificates check = new MissingOwnCertificates(context, report);
        if (context.target().canBeBefore(Certificates.STREAM_AS_HTTP)) {
            for (ConfigNode server : Servers.of(context.model(), "stream")) {
                Servers.lastWith(server, "ssl").ifPresent(listen -> check.lookInStream(server, listen));
            }
        }
        for (ConfigNode server : Servers.of(context.model(), "mail")) {
            Optional<ConfigNode> listen = Servers.lastWith(server, "ssl");
            if (listen.isPresent()) {
                check.look(server, listen.get(), "listen ... ssl");
            } else {
                check.startsTls(server).ifPresent(node -> check.look(server, node, "starttls"));
            }
        }
    }

    private Optional<ConfigNode> startsTls(ConfigNode server) {
        Setting setting =
                context.model().effective().setting("starttls", server.block().orElseThrow());
        return setting.node()
                .filter(node -> node.argument(0).equalsIgnoreCase("on")
                        || node.argument(0).equalsIgnoreCase("only"));
    }

    private void lookInStream(ConfigNode server, ConfigNode listen) {
        if (context.target().exact().isPresent()) {
            look(server, listen, "listen ... ssl");
        } else if (certificates.areMissing(server) && !certificates.areNotNeeded(server)) {
            noCertificate(server, server, "listen ... ssl");
        } else {
            certificates.withoutKey(server).ifPresent(lonely -> add(lonely, Certificates.noKey(lonely)));
        }
    }

    private void look(ConfigNode server, ConfigNode cause, String mode) {
        if (certificates.areMissing(server)) {
            noCertificate(server, cause, mode);
            return;
        }
        Optional<ConfigNode> lonely = certificates.withoutKey(server);
        if (lonely.isPresent()) {
            String directive = "the \"" + mode + "\" directive";
            if (certificates.haveNoKeyAtAll(server)) {
                add(cause, "no \"ssl_certificate_key\" is defined for " + directive);
            } else {
                add(lonely.get(), Certificates.noKey(lonely.get()) + " and " + directive);
            }
        }
    }

    private void noCertificate(ConfigNode server, ConfigNode place, String mode) {
        String text = "no \"ssl_certificate\" is defined for the \"" + mode + "\" directive";
        add(place, text + (place == server ? "" : ": write \"ssl_certificate\" and \"ssl_certificate_key\""));
    }

    private void add(ConfigNode node, String message) {
        report.add(node.place(), message, Remarks.chain(node), Optional.empty());
    }
}
