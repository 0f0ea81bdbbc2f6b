package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.catalog.Context;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The two ways of the secure link module in one block. It looks at servers and locations, not at what they inherit
 * (src/http/modules/ngx_http_secure_link_module.c, ngx_http_secure_link_merge_conf).
 */
final class SecureLinkMix implements Conflict {

    private static final List<String> OTHERS = List.of("secure_link", "secure_link_md5");

    @Override
    public void find(RuleContext context, Report report) {
        for (Handled secret : context.model().handled("secure_link_secret")) {
            ConfigNode other = secret.context() == Context.HTTP ? null : other(secret);
            if (other != null) {
                report.add(
                        secret.node().place(),
                        "\"secure_link_secret\" cannot be mixed with \"secure_link\" and \"secure_link_md5\""
                                + " in one block; remove \"" + other.name() + "\" or this",
                        new Related("mixed with", other.place()));
            }
        }
    }

    private static @Nullable ConfigNode other(Handled secret) {
        for (String name : OTHERS) {
            List<ConfigNode> found = secret.node().parent().named(name);
            // of two that a template has there on a condition each, it may be one that is
            boolean isCertain = !found.isEmpty()
                    && found.get(0).isReached()
                    && !(found.get(0).isOptional() && secret.node().isOptional());
            if (isCertain) {
                return found.get(0);
            }
        }
        return null;
    }
}
