package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.catalog.Context;
import io.github.nginxlint.catalog.DirectiveSpec;
import io.github.nginxlint.catalog.ValueType;
import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.config.ConfigTree;
import io.github.nginxlint.finding.Fix;
import io.github.nginxlint.finding.TextEdit;
import io.github.nginxlint.model.Remark;
import io.github.nginxlint.rule.RuleContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How to do without a deprecated directive, where nothing else changes. */
final class DeprecatedFix {

    private static final Set<String> LISTEN = Set.of("listen");
    private static final Set<String> SSL = Set.of("ssl");

    private DeprecatedFix() {}

    static Optional<Fix> of(Remark remark, DirectiveSpec spec, RuleContext context) {
        ConfigNode node = remark.node();
        if (spec.name().equals("ssl")) {
            return isWithoutEffect(remark, context)
                    ? removal(node, "remove \"ssl " + node.argument(0) + "\", which changes nothing here")
                    : Optional.empty();
        }
        if (spec.valueType() == ValueType.IGNORED) {
            // where every version meant ignores it, its absence changes nothing
            boolean isIgnored = spec.removed().isEmpty()
                    && !context.target().canBeBefore(spec.deprecated().orElseThrow());
            return isIgnored ? removal(node, "remove \"" + spec.name() + "\", which has no effect") : Optional.empty();
        }
        Optional<String> alias = Replacement.directive(spec.name());
        return spec.removed().isPresent() || alias.isEmpty() ? Optional.empty() : renaming(node, alias.get());
    }

    private static Optional<Fix> removal(ConfigNode node, String description) {
        TextEdit edit = TextEdit.removal(node.place(node.directive().span()));
        return Optional.of(new Fix(description, Fix.Safety.SAFE, List.of(edit)));
    }

    /** Both names set the same value, which may stand there once (src/stream/ngx_stream_proxy_module.c). */
    private static Optional<Fix> renaming(ConfigNode node, String name) {
        TextEdit edit = new TextEdit(node.place(node.directive().name()), name);
        return Optional.of(new Fix("write \"" + name + "\", its name today", Fix.Safety.SAFE, List.of(edit)));
    }

    /**
     * Whether {@code ssl on} stands in a server of which every listen has {@code ssl}, or {@code ssl off} where no outer
     * one is on: all that listens on an address has what one listen says (src/http/ngx_http_request.c).
     */
    private static boolean isWithoutEffect(Remark remark, RuleContext context) {
        ConfigBlock block = remark.node().parent();
        if (remark.context() == Context.HTTP) {
            return remark.node().argument(0).equalsIgnoreCase("off");
        }
        if (remark.context() != Context.SERVER) {
            return false;
        }
        if (remark.node().argument(0).equalsIgnoreCase("off")) {
            return context.model().tree().kind() == ConfigTree.Kind.MAIN
                    && block.owner()
                            .map(server -> server.parent().named("ssl").isEmpty()
                                    && server.parent().gap(SSL).isEmpty())
                            .orElse(false);
        }
        List<ConfigNode> listens = block.named("listen");
        boolean isAll = !listens.isEmpty() && block.gap(LISTEN).isEmpty();
        for (ConfigNode listen : listens) {
            isAll &= !listen.isConditional() && hasSsl(listen);
        }
        return isAll;
    }

    private static boolean hasSsl(ConfigNode listen) {
        for (int i = 1; i < listen.arguments().size(); i++) {
            if (listen.argument(i).equals("ssl")) {
                return true;
            }
        }
        return false;
    }
}
