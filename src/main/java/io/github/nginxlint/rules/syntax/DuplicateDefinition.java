package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.catalog.DirectiveSpec;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A name that is defined a second time, or for a second use. */
public final class DuplicateDefinition implements ModelRule {

    @Override
    public String id() {
        return "duplicate-definition";
    }

    @Override
    public void check(RuleContext context, Report report) {
        Set<ConfigNode> said = new HashSet<>();
        PathUses paths = new PathUses();
        Map<String, Handled> names = new HashMap<>();
        ReservedVariables reserved = new ReservedVariables(context.target(), report);
        for (Handled directive : context.model().handled(DuplicateDefinition::isDefinition)) {
            Optional<PathUses.Clash> clash = paths.add(directive);
            if (clash.isPresent()) {
                said.add(directive.node());
                Span span = directive.arguments().get(0).span();
                add(directive.node(), span, clash.get().message(), clash.get().earlier(), report);
            }
            if (directive.name().equals("log_format") || directive.name().equals("thread_pool")) {
                lookAtName(directive, names, report);
            }
            reserved.look(directive);
        }
        for (SharedMemory.Conflict conflict : SharedMemory.of(context.model()).conflicts()) {
            ConfigNode node = conflict.use().directive().node();
            ConfigNode earlier = conflict.earlier().directive().node();
            boolean isCertain = !node.isConditional() && !earlier.isConditional();
            if (isCertain && said.add(node)) {
                add(node, conflict.use().word().span(), conflict.message(), earlier, report);
            }
        }
    }

    private static boolean isDefinition(DirectiveSpec spec) {
        String name = spec.name();
        return PathUses.isIn(name)
                || name.equals("log_format")
                || name.equals("thread_pool")
                || ReservedVariables.isDefinedBy(name);
    }

    private static void lookAtName(Handled directive, Map<String, Handled> names, Report report) {
        if (directive.hasPlaceholder() || directive.isConditional()) {
            return;
        }
        String name = directive.arguments().get(0).value();
        boolean isFormat = directive.name().equals("log_format");
        boolean isPredefined =
                name.equals("combined") && directive.spec().module().equals("ngx_http_log_module");
        Handled first = names.putIfAbsent(directive.spec().module() + " " + name, directive);
        if (first == null && !(isFormat && isPredefined)) {
            return;
        }
        String shown = "\"" + Wording.name(name) + "\"";
        String message = isFormat ? "duplicate \"log_format\" name " + shown : "duplicate thread pool " + shown;
        Span span = directive.arguments().get(0).span();
        if (first == null) {
            report.add(
                    directive.node().place(span),
                    message + ": nginx defines this one itself, take another name",
                    Remarks.chain(directive.node()),
                    Optional.empty());
        } else {
            add(directive.node(), span, message, first.node(), report);
        }
    }

    private static void add(ConfigNode node, Span span, String message, ConfigNode earlier, Report report) {
        List<Related> related = new ArrayList<>();
        related.add(new Related("first here", earlier.place()));
        related.addAll(Remarks.chain(node));
        report.add(node.place(span), message, related, Optional.empty());
    }
}
