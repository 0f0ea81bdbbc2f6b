package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.catalog.DirectiveOrigin;
import io.github.nginxlint.catalog.DirectiveSpec;
import io.github.nginxlint.catalog.Repeat;
import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Settings of which nginx keeps the last one that a block gives: values whose setters ask for no earlier one, and what
 * answers the requests of a location (clcf-&gt;handler, cscf-&gt;handler).
 */
final class LastWins implements Conflict {

    /**
     * What a block keeps one of.
     *
     * @param block the block
     * @param name the directive, or what several of them set
     */
    private record Slot(ConfigBlock block, String name) {}

    @Override
    public void find(RuleContext context, Report report) {
        Map<Slot, Handled> kept = new HashMap<>();
        for (Handled directive : context.model().handled(spec -> slot(spec) != null)) {
            String name = slot(directive.spec());
            if (name == null || directive.node().isOptional()) {
                continue;
            }
            Handled before = kept.put(new Slot(directive.node().parent(), name), directive);
            if (before != null && isOverridden(before, directive)) {
                ConfigNode lost = before.node();
                Overridden.add(lost, lost.directive().head(), message(before, directive), directive.node(), report);
            }
        }
    }

    private static @Nullable String slot(DirectiveSpec spec) {
        if (spec.origin() != DirectiveOrigin.OSS) {
            return null;
        }
        return switch (spec.name()) {
            case "proxy_pass",
                    "fastcgi_pass",
                    "uwsgi_pass",
                    "scgi_pass",
                    "grpc_pass",
                    "memcached_pass",
                    "tunnel_pass",
                    "pass",
                    "empty_gif",
                    "flv",
                    "mp4",
                    "stub_status",
                    "perl" -> "handler";
            case "return" -> spec.module().startsWith("ngx_stream_") ? "handler" : null;
            // of these, two can be in force together
            case "image_filter", "ssl_session_cache" -> null;
            default -> spec.repeat() == Repeat.LAST_WINS ? spec.name() : null;
        };
    }

    private static boolean isOverridden(Handled before, Handled directive) {
        if (!Overridden.isCertain(before.node(), directive.node()) || isRefused(before, directive)) {
            return false;
        }
        boolean isKnown = !before.hasPlaceholder() && !directive.hasPlaceholder();
        boolean isOther = !before.name().equals(directive.name());
        return isOther || (isKnown && !Overridden.isSame(before.node(), directive.node()));
    }

    /** Two of one name that are refused, or two of a constant and a variable, of which the variable holds. */
    private static boolean isRefused(Handled before, Handled directive) {
        if (!before.name().equals(directive.name())) {
            return false;
        }
        return before.spec().repeat() != Repeat.LAST_WINS
                || (before.name().startsWith("image_filter_")
                        && before.node().argument(0).indexOf('$') >= 0)
                || (before.name().equals("zone")
                        && before.node().argument(0).equals(directive.node().argument(0)));
    }

    private static String message(Handled before, Handled directive) {
        String name = "\"" + before.name() + "\"";
        return before.name().equals(directive.name())
                ? name + " has no effect: of several in a block the last one holds; remove one"
                : name + " has no effect: \"" + directive.name()
                        + "\" after it takes the requests of this block; remove one";
    }
}
