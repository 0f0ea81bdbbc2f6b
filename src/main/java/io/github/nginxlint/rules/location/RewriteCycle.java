package io.github.nginxlint.rules.location;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.Location;
import io.github.nginxlint.model.Matcher;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A {@code rewrite} whose result comes back to it, so that nginx gives up with 500. */
public final class RewriteCycle implements ModelRule {

    private static final int LONGEST_SHOWN = 50;

    private static final Set<String> BEFORE_LOCATIONS = Set.of("rewrite", "if", "return", "break");

    @Override
    public String id() {
        return "rewrite-cycle";
    }

    @Override
    public void check(RuleContext context, Report report) {
        RewriteWalk walk = new RewriteWalk(context.model());
        Set<ConfigNode> flagged = new HashSet<>();
        for (Server server : context.model().servers()) {
            if (server.node().isPresent() && isPlain(server)) {
                for (Location location : server.locations()) {
                    check(location, server.block(), walk, flagged, report);
                }
            }
        }
    }

    private static void check(
            Location location, ConfigBlock server, RewriteWalk walk, Set<ConfigNode> flagged, Report report) {
        if (!location.block().named("internal").isEmpty()) {
            return;
        }
        for (ConfigNode node : walk.turns(location.block())) {
            Optional<String> uri = example(node, location);
            if (uri.isEmpty()) {
                continue;
            }
            List<RewriteWalk.Step> steps = walk.cycle(server, uri.get());
            if (!steps.isEmpty() && steps.get(0).by() == node && isNew(steps, flagged)) {
                flag(node, uri.get(), steps, report);
            }
        }
    }

    /** A URI of the location that the rewrite matches. */
    private static Optional<String> example(ConfigNode node, Location location) {
        Optional<LiteralPattern> pattern =
                node.name().equals("rewrite") ? LiteralPattern.of(node.argument(0)) : Optional.empty();
        if (pattern.isEmpty()) {
            return Optional.empty();
        }
        if (location.matcher() instanceof Matcher.Exact exact) {
            return pattern.get().match(exact.uri()).map(match -> exact.uri());
        }
        if (location.matcher() instanceof Matcher.PrefixNoRegex prefix) {
            return pattern.get().example(prefix.uri());
        }
        return location.matcher() instanceof Matcher.Prefix prefix
                ? pattern.get().example(prefix.uri())
                : Optional.empty();
    }

    /** Whether none of the rewrites is flagged as part of a circle already; they are then. */
    private static boolean isNew(List<RewriteWalk.Step> steps, Set<ConfigNode> flagged) {
        Set<ConfigNode> nodes = new HashSet<>();
        for (RewriteWalk.Step step : steps) {
            nodes.add(step.by());
        }
        // disjoint walks through the second, which is the smaller one
        boolean isNew = Collections.disjoint(flagged, nodes);
        flagged.addAll(nodes);
        return isNew;
    }

    private static void flag(ConfigNode node, String uri, List<RewriteWalk.Step> steps, Report report) {
        List<Related> related = new ArrayList<>();
        ConfigNode second = steps.get(1).by();
        if (second != node) {
            related.add(new Related("rewritten again here", second.place()));
        }
        report.add(
                node.place(),
                "the URI never stops being rewritten: \"" + shown(uri) + "\" becomes \""
                        + shown(steps.get(0).uri()) + "\", then \""
                        + shown(steps.get(1).uri())
                        + "\", and ends in 500 (rewrite or internal redirection cycle); write break instead of last, or"
                        + " a result that another location takes",
                related,
                Optional.empty());
    }

    private static String shown(String uri) {
        return uri.length() <= LONGEST_SHOWN ? uri : uri.substring(0, LONGEST_SHOWN) + "...";
    }

    /** Whether every URI comes to the locations as it is, and these are told apart by their text alone. */
    private static boolean isPlain(Server server) {
        if (server.block().gap(BEFORE_LOCATIONS).isPresent()) {
            return false;
        }
        for (ConfigNode node : server.block().nodes()) {
            if (BEFORE_LOCATIONS.contains(node.name()) || RewriteWalk.isScript(node.name())) {
                return false;
            }
        }
        for (Location location : server.locations()) {
            if (location.matcher() instanceof Matcher.Regex) {
                return false;
            }
        }
        return true;
    }
}
