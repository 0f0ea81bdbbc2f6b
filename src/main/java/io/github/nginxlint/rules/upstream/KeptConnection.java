package io.github.nginxlint.rules.upstream;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.EffectiveConfig;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.Setting;
import io.github.nginxlint.model.Upstream;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.syntax.Word;
import java.util.Optional;

/** Whether the connection of a request is kept for the next one, and that one is lost when the backend closes it. */
final class KeptConnection {

    private KeptConnection() {}

    /** Whether that is so for every version of nginx meant. */
    static boolean isCertain(Pass pass, Upstream upstream, RuleContext context) {
        ConfigModel model = context.model();
        boolean isOld = context.target().canBeBefore(KeptAlive.DEFAULTS_CHANGED);
        Optional<String> version =
                model.effective().argument("proxy_http_version", pass.block()).value();
        return hasCache(upstream, isOld)
                && version.equals(Optional.of("1.1"))
                && isLeftOpen(pass, model, isOld)
                && !isRetried(pass, model.effective());
    }

    /** Whether the upstream keeps connections: below 1.29.7 it has to say so, behind the balancing method. */
    private static boolean hasCache(Upstream upstream, boolean isOld) {
        Optional<ConfigNode> keepalive = upstream.keepalive();
        if (keepalive.isEmpty()) {
            return !isOld;
        }
        boolean isBehind = false;
        boolean isLost = false;
        for (ConfigNode node : upstream.node().block().orElseThrow().nodes()) {
            isBehind |= node == keepalive.get();
            isLost |= isBehind && isMethod(node.name());
        }
        return !keepalive.get().argument(0).equals("0") && !(isOld && isLost);
    }

    private static boolean isMethod(String directive) {
        return switch (directive) {
            case "hash", "ip_hash", "least_conn", "least_time", "random" -> true;
            default -> false;
        };
    }

    /** Whether no request asks the backend to close. */
    private static boolean isLeftOpen(Pass pass, ConfigModel model, boolean isOld) {
        Setting headers = model.effective().setting("proxy_set_header", pass.block());
        if (headers instanceof Setting.Unknown) {
            return false;
        }
        ConnectionHeader connection = ConnectionHeader.of(headers, pass, model.variables());
        return connection.node().isEmpty()
                ? !isOld
                : connection.complete() && connection.closing().isEmpty();
    }

    /** Whether a POST is sent again to another connection, or may be. */
    private static boolean isRetried(Pass pass, EffectiveConfig effective) {
        Setting next = effective.setting("proxy_next_upstream", pass.block());
        for (ConfigNode node : next.nodes()) {
            for (Word word : node.arguments()) {
                if (word.value().equals("non_idempotent") || node.hasPlaceholder()) {
                    return true;
                }
            }
        }
        return next instanceof Setting.Unknown;
    }
}
