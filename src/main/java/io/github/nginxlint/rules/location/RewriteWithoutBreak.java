package io.github.nginxlint.rules.location;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.Location;
import io.github.nginxlint.model.LocationLookup;
import io.github.nginxlint.model.Matcher;
import io.github.nginxlint.model.Pass;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A {@code rewrite} without a flag that leads its requests away from the pass beside it. */
public final class RewriteWithoutBreak implements ModelRule {

    private static final int LONGEST_SHOWN = 40;

    @Override
    public String id() {
        return "rewrite-without-break";
    }

    @Override
    public void check(RuleContext context, Report report) {
        RewriteWalk walk = new RewriteWalk(context.model());
        for (Server server : context.model().servers()) {
            for (Pass pass : server.node().isPresent() ? server.passes() : List.<Pass>of()) {
                Optional<Location> location = pass.location()
                        .filter(own -> own.block() == pass.block()
                                && walk.turns(own.block()).size() == 1);
                if (location.isPresent()) {
                    check(
                            pass,
                            location.get(),
                            new Scene(server, walk, context.model().locations()),
                            report);
                }
            }
        }
    }

    /**
     * Where a request comes by.
     *
     * @param server its server
     * @param walk follows rewrites
     * @param locations finds locations
     */
    private record Scene(Server server, RewriteWalk walk, LocationLookup locations) {

        LocationLookup.Answer answering(String uri) {
            return locations.answering(server.block(), uri);
        }
    }

    private static void check(Pass pass, Location location, Scene scene, Report report) {
        Optional<String> uri = example(scene.walk().turns(location.block()).get(0), location)
                .filter(text -> scene.answering(text)
                        .location()
                        .filter(answering -> answering.block() == location.block())
                        .isPresent());
        Optional<RewriteWalk.Step> step = uri.flatMap(text -> scene.walk().first(location.block(), text));
        if (step.isEmpty()) {
            return;
        }
        LocationLookup.Answer answer = scene.answering(step.get().uri());
        boolean isElsewhere = answer instanceof LocationLookup.None
                || answer.location()
                        .filter(other -> isAnother(other, location, pass))
                        .isPresent();
        if (isElsewhere) {
            flag(pass, uri.get(), step.get(), answer.location(), report);
        }
    }

    /** Whether another location answers, and not with the same pass. */
    private static boolean isAnother(Location other, Location location, Pass pass) {
        if (other.block() == location.block() || other.node().parent() == location.block()) {
            return false;
        }
        for (ConfigNode node : OwnPass.all(other.block())) {
            if (node.name().equals(pass.node().name())
                    && node.argument(0).equals(pass.node().argument(0))) {
                return false;
            }
        }
        return true;
    }

    /** A URI of the location that its rewrite, which has no flag, matches as all others. */
    private static Optional<String> example(ConfigNode rewrite, Location location) {
        boolean isPlain =
                rewrite.name().equals("rewrite") && rewrite.arguments().size() == 2;
        Optional<LiteralPattern> pattern =
                isPlain ? LiteralPattern.of(rewrite.argument(0)).filter(LiteralPattern::isAtStart) : Optional.empty();
        String prefix = location.matcher() instanceof Matcher.Prefix plain
                ? plain.uri()
                : location.matcher() instanceof Matcher.PrefixNoRegex plain ? plain.uri() : "";
        boolean isForAll = pattern.filter(
                        all -> prefix.startsWith(all.literal()) || all.literal().equals(prefix + "/"))
                .isPresent();
        return isForAll && !prefix.isEmpty() ? pattern.get().example(prefix) : Optional.empty();
    }

    private static void flag(Pass pass, String uri, RewriteWalk.Step step, Optional<Location> other, Report report) {
        List<Related> related = new ArrayList<>();
        related.add(new Related("this pass is not used for it", pass.node().place()));
        other.ifPresent(
                location -> related.add(new Related("answers", location.node().place())));
        report.add(
                step.by().place(),
                "\"" + shown(uri) + "\" becomes \"" + shown(step.uri())
                        + "\" and, without \"break\", nginx looks for a location anew: "
                        + (other.isPresent() ? "another one answers" : "there is none, and a file is looked for (404)")
                        + ", " + pass.node().name() + " here does not; write break at the end of the rewrite",
                related,
                Optional.empty());
    }

    private static String shown(String uri) {
        return uri.length() <= LONGEST_SHOWN ? uri : uri.substring(0, LONGEST_SHOWN) + "...";
    }
}
