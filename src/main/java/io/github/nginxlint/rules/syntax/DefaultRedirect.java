package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * {@code proxy_redirect default} is worked out at once, from the {@code proxy_pass} above it in the same block
 * (src/http/modules/ngx_http_proxy_module.c, ngx_http_proxy_redirect).
 */
final class DefaultRedirect {

    private static final Set<String> PASS = Set.of("proxy_pass");

    private DefaultRedirect() {}

    static void check(RuleContext context, Report report) {
        Set<ConfigBlock> seen = new HashSet<>();
        for (Handled redirect : context.model().handled("proxy_redirect")) {
            ConfigNode node = redirect.node();
            // a second one is a duplicate
            if (isDefault(node) && !redirect.isConditional() && seen.add(node.parent())) {
                check(node, report);
            }
        }
    }

    private static boolean isDefault(ConfigNode redirect) {
        return redirect.arguments().size() == 1 && redirect.argument(0).equals("default");
    }

    private static void check(ConfigNode redirect, Report report) {
        ConfigBlock block = redirect.parent();
        Optional<ConfigNode> pass = above(redirect, block);
        if (pass.isPresent()) {
            if (hasVariable(pass.get())) {
                report.add(
                        redirect.place(),
                        "\"proxy_redirect default\" cannot be used with \"proxy_pass\" directive with variables: write"
                                + " what to replace with what",
                        new Related("the variables", pass.get().place()));
            }
        } else if (block.gap(PASS).isEmpty()) {
            boolean isBelow = !block.named("proxy_pass").isEmpty();
            report.add(
                    redirect.place(),
                    "\"proxy_redirect default\" should be placed after the \"proxy_pass\" directive: "
                            + (isBelow
                                    ? "it stands below it"
                                    : "there is none in this block; the default holds without it"),
                    Remarks.chain(redirect),
                    Optional.empty());
        }
    }

    private static Optional<ConfigNode> above(ConfigNode redirect, ConfigBlock block) {
        ConfigNode pass = null;
        for (ConfigNode node : block.nodes()) {
            if (node.equals(redirect)) {
                break;
            }
            pass = node.name().equals("proxy_pass") ? node : pass;
        }
        return Optional.ofNullable(pass);
    }

    private static boolean hasVariable(ConfigNode pass) {
        return pass.argument(0).indexOf('$') >= 0 && !pass.arguments().get(0).isOpaque();
    }
}
