package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.Protocol;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A pass in a location that answers every request with {@code return}: the rewrite phase comes before the one of content
 * (src/http/modules/ngx_http_rewrite_module.c, ngx_http_rewrite_handler; src/http/ngx_http_core_module.h).
 */
final class ReturnBesidePass implements Conflict {

    @Override
    public void find(RuleContext context, Report report) {
        Set<ConfigBlock> seen = new HashSet<>();
        for (Handled directive : context.model().handled("return")) {
            ConfigBlock block = directive.node().parent();
            if (isInLocation(block) && seen.add(block)) {
                answered(block).ifPresent(answer -> flag(block, answer, report));
            }
        }
    }

    private static boolean isInLocation(ConfigBlock block) {
        return block.owner().map(owner -> owner.name().equals("location")).orElse(false);
    }

    /** What answers every request of a location before its content is asked for, as far as that is certain. */
    private static Optional<ConfigNode> answered(ConfigBlock location) {
        if (!location.isComplete()) {
            return Optional.empty();
        }
        for (ConfigNode node : location.nodes()) {
            if (node.name().equals("return")) {
                return node.isOptional() ? Optional.empty() : Optional.of(node);
            }
            if (canGoOn(node)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether it can keep a request from what stands behind it: nginx's own {@code break}, or a script. */
    private static boolean canGoOn(ConfigNode node) {
        return switch (node.name()) {
            case "if", "break", "rewrite" -> true;
            default -> node.name().startsWith("rewrite_by_lua") || node.name().startsWith("server_rewrite_by_lua");
        };
    }

    private static void flag(ConfigBlock location, ConfigNode answer, Report report) {
        List<ConfigNode> nodes = location.nodes();
        ConfigNode last = null;
        for (ConfigNode node : nodes) {
            boolean isPass = Protocol.ofPass(node.name()).isPresent()
                    && !node.arguments().isEmpty()
                    && node.isReached();
            last = isPass ? node : last;
        }
        // of several passes the others are flagged as it is
        if (last != null && Overridden.isCertain(last, answer)) {
            Overridden.add(
                    last,
                    last.directive().head(),
                    "\"" + last.name()
                            + "\" has no effect: \"return\" answers every request of this location before it;"
                            + " remove one, or put the return into an if",
                    answer,
                    report);
        }
    }
}
