package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.catalog.DirectiveOrigin;
import io.github.nginxlint.catalog.DirectiveSpec;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.syntax.Word;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Tables that define one variable: the last one holds (ngx_http_map_block, ngx_http_geo_block and their likes). */
final class LastDefinition implements Conflict {

    @Override
    public void find(RuleContext context, Report report) {
        Map<String, Handled> defined = new HashMap<>();
        for (Handled directive : context.model().handled(LastDefinition::isDefinition)) {
            if (directive.isConditional()) {
                continue;
            }
            int index = switch (directive.name()) {
                case "map", "split_clients" -> 1;
                case "geo" -> directive.arguments().size() - 1;
                default -> -1;
            };
            if (index >= 0 && !directive.arguments().get(index).isOpaque()) {
                look(directive, directive.arguments().get(index), defined, report);
            }
        }
    }

    private static boolean isDefinition(DirectiveSpec spec) {
        return spec.origin() == DirectiveOrigin.OSS
                && switch (spec.name()) {
                    case "map", "split_clients", "geo" -> true;
                    default -> false;
                };
    }

    private static void look(Handled directive, Word variable, Map<String, Handled> defined, Report report) {
        boolean isOfStream = directive.spec().module().startsWith("ngx_stream_");
        String key = (isOfStream ? "stream " : "http ") + variable.value().toLowerCase(Locale.ROOT);
        Handled before = defined.put(key, directive);
        if (before == null
                || !Overridden.isCertain(before.node(), directive.node())
                || Overridden.isSame(before.node(), directive.node())) {
            return;
        }
        ConfigNode lost = before.node();
        Overridden.add(
                lost,
                lost.directive().head(),
                "\"" + before.name() + "\" has no effect: \"" + directive.name() + "\" after it defines \""
                        + Wording.name(variable.value()) + "\" anew; remove one, or give one another name",
                directive.node(),
                report);
    }
}
