package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.catalog.Context;
import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.config.ConfigTree;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.Matcher;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Locations that nginx refuses for where they stand or for another one of the same name (src/http/ngx_http_core_module.c,
 * ngx_http_core_location; src/http/ngx_http.c, ngx_http_join_exact_locations).
 */
public final class InvalidLocation implements ModelRule {

    @Override
    public String id() {
        return "invalid-location";
    }

    @Override
    public void check(RuleContext context, Report report) {
        Map<ConfigBlock, Map<Matcher, ConfigNode>> siblings = new HashMap<>();
        Set<ConfigBlock> unsorted = new HashSet<>();
        if (context.model().tree().kind() == ConfigTree.Kind.FRAGMENT) {
            unsorted.add(context.model().tree().top());
        }
        for (Handled location : context.model().handled("location")) {
            if (location.hasPlaceholder() || LocationNames.hasUnknownModifier(location.node())) {
                continue;
            }
            Matcher matcher = Matcher.of(location.node());
            if (location.context() == Context.LOCATION && isMisplaced(location.node(), matcher, report)) {
                continue;
            }
            if (isUnsorted(location, matcher, unsorted)) {
                location.node().block().ifPresent(unsorted::add);
            }
            if (location.context() != Context.LOCATION
                    || !unsorted.contains(location.node().parent())) {
                checkTwin(location.node(), matcher, siblings, report);
            }
        }
        for (Handled alias : context.model().handled("alias")) {
            checkAlias(alias.node(), report);
        }
    }

    private static boolean isMisplaced(ConfigNode inner, Matcher matcher, Report report) {
        Optional<ConfigNode> owner = inner.parent().owner().filter(InvalidLocation::isReadable);
        if (owner.isEmpty()) {
            return false;
        }
        ConfigNode outer = owner.get();
        Matcher around = Matcher.of(outer);
        String name = quote(matcher);
        String message = "";
        if (around instanceof Matcher.Exact) {
            message = "location " + name + " cannot be inside the exact location " + quote(around)
                    + ", which matches nothing else";
        } else if (around instanceof Matcher.Named) {
            message = "location " + name + " cannot be inside the named location " + quote(around);
        } else if (matcher instanceof Matcher.Named) {
            message = "named location " + name + " can be on the server level only";
        } else if (!(matcher instanceof Matcher.Regex)
                && !LocationNames.of(matcher).startsWith(LocationNames.of(around))) {
            message = "location " + name + " is outside location " + quote(around)
                    + ": a nested one begins with the " + (around instanceof Matcher.Regex ? "text" : "prefix")
                    + " of the outer one";
        }
        if (!message.isEmpty()) {
            report(inner, message, new Related("stands in this location", outer.place()), report);
        }
        return !message.isEmpty();
    }

    /**
     * Whether the locations in this one are never sorted, so that nginx does not see two of a name: those in a regular
     * expression, however deep (src/http/ngx_http.c, ngx_http_init_static_location_trees).
     */
    private static boolean isUnsorted(Handled location, Matcher matcher, Set<ConfigBlock> unsorted) {
        return matcher instanceof Matcher.Regex
                || (location.context() == Context.LOCATION
                        && unsorted.contains(location.node().parent()));
    }

    /** What can be read: a location whose own words nginx refuses is not got into. */
    private static boolean isReadable(ConfigNode owner) {
        int words = owner.arguments().size();
        return owner.name().equals("location")
                && (words == 1 || words == 2)
                && owner.arguments().stream().noneMatch(word -> word.isOpaque())
                && !LocationNames.hasUnknownModifier(owner);
    }

    /** Exact ones and prefixes are unique in their block; of equal regular expressions the first one counts. */
    private static void checkTwin(
            ConfigNode node, Matcher matcher, Map<ConfigBlock, Map<Matcher, ConfigNode>> siblings, Report report) {
        if (matcher instanceof Matcher.Regex || matcher instanceof Matcher.Named || node.isOptional()) {
            return;
        }
        Matcher key = matcher instanceof Matcher.Exact ? matcher : new Matcher.Prefix(LocationNames.of(matcher));
        ConfigNode first = siblings.computeIfAbsent(node.parent(), block -> new HashMap<>())
                .putIfAbsent(key, node);
        if (first != null) {
            report(
                    node,
                    "duplicate location " + quote(matcher) + ", which stands in the same block before",
                    new Related("the first one", first.place()),
                    report);
        }
    }

    private static void checkAlias(ConfigNode alias, Report report) {
        Optional<ConfigNode> owner = alias.parent().owner().filter(InvalidLocation::isReadable);
        if (owner.isPresent() && Matcher.of(owner.get()) instanceof Matcher.Named) {
            report(
                    alias,
                    "the \"alias\" directive cannot be used inside the named location; write \"root\"",
                    new Related("the named location", owner.get().place()),
                    report);
        }
    }

    private static void report(ConfigNode node, String message, Related related, Report report) {
        List<Related> all = new ArrayList<>(List.of(related));
        all.addAll(Remarks.chain(node));
        report.add(node.place(), message, all, Optional.empty());
    }

    private static String quote(Matcher matcher) {
        return '"' + Wording.name(LocationNames.of(matcher)) + '"';
    }
}
