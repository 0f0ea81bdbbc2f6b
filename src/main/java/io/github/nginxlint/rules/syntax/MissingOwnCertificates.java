package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.Setting;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Servers that need a certificate each for itself: those of mail, those of stream before it knew server names, and those
 * with {@code ssl on} while there was such a directive (src/mail/ngx_mail_ssl_module.c, ngx_mail_ssl_merge_conf;
 * src/http/modules/ngx_http_ssl_module.c, ngx_http_ssl_merge_srv_conf).
 */
final class MissingOwnCertificates {

    /** From here on there is no {@code ssl} directive. */
    static final NginxVersion NO_SSL_DIRECTIVE = new NginxVersion(1, 25, 1);

    private static final Set<String> ON = Set.of("on");
    private static final Set<String> STARTTLS = Set.of("on", "only");

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
        for (ConfigNode server : Servers.ofHttp(context.model())) {
            check.with(server, "ssl", ON).ifPresent(node -> check.lookInHttp(server, node));
        }
        for (ConfigNode server : Servers.of(context.model(), "mail")) {
            check.lookInMail(server);
        }
    }

    private void lookInMail(ConfigNode server) {
        Optional<ConfigNode> listen = Servers.lastWith(server, "ssl");
        Optional<ConfigNode> isOn = with(server, "ssl", ON);
        if (listen.isPresent()) {
            look(server, listen.get(), "listen ... ssl");
        } else if (isOn.isPresent()) {
            look(server, isOn.get(), "ssl");
        } else {
            with(server, "starttls", STARTTLS).ifPresent(node -> look(server, node, "starttls"));
        }
    }

    /** What sets a directive in effect in a server to one of the values, if nginx has the directive. */
    private Optional<ConfigNode> with(ConfigNode server, String directive, Set<String> values) {
        if (directive.equals("ssl") && !context.target().canBeBefore(NO_SSL_DIRECTIVE)) {
            return Optional.empty();
        }
        Setting setting =
                context.model().effective().setting(directive, server.block().orElseThrow());
        return setting.node().filter(node -> values.contains(node.argument(0).toLowerCase(Locale.ROOT)));
    }

    /** Of certificates without a key the check of all servers of http speaks. */
    private void lookInHttp(ConfigNode server, ConfigNode ssl) {
        if (certificates.areMissing(server) && !certificates.areNotNeeded(server)) {
            noCertificate(server, ssl, "ssl");
        }
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
