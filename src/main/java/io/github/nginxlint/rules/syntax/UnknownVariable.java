package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.catalog.Context;
import io.github.nginxlint.catalog.DirectiveOrigin;
import io.github.nginxlint.catalog.DirectiveSpec;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.catalog.VariableSpec;
import io.github.nginxlint.catalog.Variables;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.config.ConfigTree;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A variable that neither nginx nor the configuration defines. */
public final class UnknownVariable implements ModelRule {

    private static final int RELATED_SHOWN = 5;

    @Override
    public String id() {
        return "unknown-variable";
    }

    @Override
    public void check(RuleContext context, Report report) {
        ConfigTree tree = context.model().tree();
        if (tree.kind() != ConfigTree.Kind.MAIN || OtherModules.mayBeLoaded(context.model())) {
            return;
        }
        NearNames near = new NearNames();
        check(context, Context.HTTP, near, report);
        check(context, Context.STREAM, near, report);
    }

    private static void check(RuleContext context, Context family, NearNames near, Report report) {
        List<ConfigNode> owners = context.model().tree().top().named(family.label());
        DefinedVariables defined = DefinedVariables.of(owners, context.target());
        if (owners.isEmpty() || defined.isOpen()) {
            return;
        }
        Map<String, List<VariableUse>> unknown = unknown(context, family, defined);
        if (unknown.isEmpty()) {
            return;
        }
        List<String> names = names(family, defined, context);
        for (List<VariableUse> uses : unknown.values()) {
            VariableUse first = uses.get(0);
            String reason = reason(first, family, context.target());
            if (reason.isEmpty()) {
                reason = "nothing defines it" + near.suggestion('$' + first.name(), names);
            }
            report.add(
                    first.place(),
                    "unknown \"" + Wording.name(first.name()) + "\" variable: " + reason,
                    others(uses),
                    Optional.empty());
        }
    }

    private static List<Related> others(List<VariableUse> uses) {
        List<Related> others = new ArrayList<>();
        for (VariableUse use : uses.subList(1, Math.min(uses.size(), 1 + RELATED_SHOWN))) {
            others.add(new Related("used here as well", use.place()));
        }
        return others;
    }

    /** The uses of each unknown variable, in the order in which nginx meets them. */
    private static Map<String, List<VariableUse>> unknown(
            RuleContext context, Context family, DefinedVariables defined) {
        Map<String, Boolean> isKnown = new LinkedHashMap<>();
        Map<String, List<VariableUse>> unknown = new LinkedHashMap<>();
        VariableUses uses = new VariableUses(context.target(), use -> {
            if (!isKnown.computeIfAbsent(
                    use.name(), name -> defined.contains(name) || isBuiltIn(name, family, context.target()))) {
                unknown.computeIfAbsent(use.name(), name -> new ArrayList<>(1)).add(use);
            }
        });
        InheritedTexts inherited = new InheritedTexts();
        for (Handled directive : context.model().handled(spec -> isOf(spec, family))) {
            if (!directive.isConditional() && inherited.isCompiled(directive)) {
                uses.read(directive);
            }
        }
        return unknown;
    }

    private static boolean isOf(DirectiveSpec spec, Context family) {
        String prefix = family == Context.HTTP ? "ngx_http_" : "ngx_stream_";
        return spec.origin() == DirectiveOrigin.OSS && spec.module().startsWith(prefix);
    }

    private static boolean isBuiltIn(String name, Context family, TargetVersion target) {
        if (target.own().hasVariable(name)) {
            return true;
        }
        Optional<VariableSpec> spec = Variables.find(name, family);
        return spec.isPresent()
                && spec.get().origin() != DirectiveOrigin.COMMERCIAL
                && spec.get().canBeIn(target);
    }

    /** What is to be said of a variable that there is elsewhere; empty for one that there is nowhere. */
    private static String reason(VariableUse use, Context family, TargetVersion target) {
        if (use.name().equals("memcached_key")) {
            return "\"memcached_pass\" needs it, write \"set $memcached_key $uri\" or another key";
        }
        int operator = Math.max(use.name().indexOf('='), use.name().indexOf('~'));
        if (operator > 0) {
            return "put spaces round the \"" + use.name().charAt(operator) + "\"";
        }
        if (use.name().startsWith("{")) {
            return "write it without braces here";
        }
        Optional<VariableSpec> spec = Variables.find(use.name(), family);
        if (spec.isPresent()) {
            return spec.get().origin() == DirectiveOrigin.COMMERCIAL
                    ? "nginx Plus only"
                    : byVersion(spec.get(), target);
        }
        Context other = family == Context.HTTP ? Context.STREAM : Context.HTTP;
        return Variables.find(use.name(), other)
                .filter(there -> there.origin() == DirectiveOrigin.OSS)
                .map(there -> "it is a variable of " + other.label() + ", " + family.label() + " does not have it")
                .orElse("");
    }

    private static String byVersion(VariableSpec spec, TargetVersion target) {
        String version = target.exact().map(exact -> ", the target is " + exact).orElse("");
        return spec.since().isPresent() && !target.canBeFrom(spec.since().get())
                ? "it exists since nginx " + spec.since().get() + version
                : "removed in nginx " + spec.removed().orElseThrow() + version;
    }

    private static List<String> names(Context family, DefinedVariables defined, RuleContext context) {
        List<String> names = defined.written();
        for (VariableSpec spec : Variables.exact(family)) {
            if (spec.origin() == DirectiveOrigin.OSS && spec.canBeIn(context.target())) {
                names.add('$' + spec.name());
            }
        }
        return names;
    }
}
