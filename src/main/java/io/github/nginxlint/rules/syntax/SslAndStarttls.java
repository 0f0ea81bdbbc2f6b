package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code ssl on} beside {@code starttls} on one level of mail, while there was {@code ssl} (src/mail/ngx_mail_ssl_module.c,
 * ngx_mail_ssl_enable and ngx_mail_ssl_starttls).
 */
final class SslAndStarttls implements Conflict {

    @Override
    public void find(RuleContext context, Report report) {
        if (!context.target().canBeBefore(MissingOwnCertificates.NO_SSL_DIRECTIVE)) {
            return;
        }
        for (Handled starttls : context.model().handled("starttls")) {
            ConfigNode node = starttls.node();
            String value = node.argument(0).toLowerCase(Locale.ROOT);
            List<ConfigNode> ssl = node.parent().named("ssl");
            boolean areOn = !ssl.isEmpty() && ssl.get(0).argument(0).equalsIgnoreCase("on");
            if (areOn && !ssl.get(0).isConditional() && (value.equals("on") || value.equals("only"))) {
                report(node, ssl.get(0), report);
            }
        }
    }

    /** nginx names the second of the two. */
    private static void report(ConfigNode starttls, ConfigNode ssl, Report report) {
        List<ConfigNode> siblings = starttls.parent().nodes();
        boolean isSslFirst = siblings.indexOf(ssl) < siblings.indexOf(starttls);
        ConfigNode second = isSslFirst ? starttls : ssl;
        List<Related> related = new ArrayList<>();
        related.add(new Related("the other one", (isSslFirst ? ssl : starttls).place()));
        related.addAll(Remarks.chain(second));
        report.add(
                second.place(),
                (isSslFirst
                                ? "\"ssl\" directive conflicts with \"starttls\""
                                : "\"starttls\" directive conflicts with \"ssl on\"")
                        + ": a connection begins with TLS or turns to it, write one of them",
                related,
                Optional.empty());
    }
}
