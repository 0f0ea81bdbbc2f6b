package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.HashMap;
import java.util.Map;

/**
 * Caches of TLS sessions: one in each worker, which may be switched off, and one shared by all of them. Each is kept from
 * the last directive that names it; without the first, the second is not used (src/event/ngx_event_openssl.c,
 * ngx_ssl_session_cache).
 */
final class SessionCaches implements Conflict {

    /**
     * What a directive says.
     *
     * @param ofWorker whether it says something of the cache in each worker
     * @param isOff whether it switches all caches off
     * @param isShared whether it names a shared one
     */
    private record Caches(boolean ofWorker, boolean isOff, boolean isShared) {

        static Caches of(ConfigNode node) {
            boolean isOff = false;
            boolean ofWorker = false;
            boolean isShared = false;
            for (int i = 0; i < node.arguments().size(); i++) {
                String text = node.argument(i);
                isShared |= text.startsWith("shared:");
                if (!text.startsWith("shared:")) {
                    ofWorker = true;
                    isOff = text.equals("off") || text.equals("none");
                }
            }
            return new Caches(ofWorker, isOff, isShared);
        }
    }

    @Override
    public void find(RuleContext context, Report report) {
        Map<ConfigBlock, Handled> kept = new HashMap<>();
        for (Handled directive : context.model().handled("ssl_session_cache")) {
            if (directive.hasPlaceholder() || directive.node().isOptional()) {
                continue;
            }
            Handled before = kept.put(directive.node().parent(), directive);
            if (before != null) {
                compare(before.node(), directive.node(), report);
            }
        }
    }

    private static void compare(ConfigNode first, ConfigNode second, Report report) {
        if (!Overridden.isCertain(first, second) || Overridden.isSame(first, second)) {
            return;
        }
        Caches before = Caches.of(first);
        Caches after = Caches.of(second);
        if (before.isOff && !after.ofWorker) {
            Overridden.add(
                    second,
                    second.directive().head(),
                    "\"ssl_session_cache\" has no effect: the \"" + first.argument(0)
                            + "\" before it stays in force for a shared cache; remove one",
                    first,
                    report);
        } else if ((!before.ofWorker || after.ofWorker) && (!before.isShared || after.isShared || after.isOff)) {
            Overridden.add(
                    first,
                    first.directive().head(),
                    "\"ssl_session_cache\" has no effect: of several in a block the last one holds; remove one",
                    second,
                    report);
        }
    }
}
