package io.github.nginxlint.rules.location;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.Location;
import io.github.nginxlint.model.Server;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import java.util.List;
import java.util.Optional;

/** A pass within an {@code if} while a later {@code if} of the location can hold as well. */
public final class PassInIfOverridden implements ModelRule {

    /** More are in no real location; each is compared with those after it. */
    private static final int MOST_CONDITIONS = 50;

    @Override
    public String id() {
        return "pass-in-if-overridden";
    }

    @Override
    public void check(RuleContext context, Report report) {
        for (Server server : context.model().servers()) {
            for (Location location : server.locations()) {
                List<IfBlock> conditions = IfBlock.in(location.block());
                if (conditions.size() > 1 && conditions.size() <= MOST_CONDITIONS) {
                    check(conditions, location.block(), report);
                }
            }
        }
    }

    private static void check(List<IfBlock> conditions, ConfigBlock location, Report report) {
        for (int i = 0; i < conditions.size() - 1; i++) {
            IfBlock first = conditions.get(i);
            List<ConfigNode> passes = OwnPass.all(first.block());
            // each of these ends the rewriting, so that no later condition is asked
            boolean goesOn = first.isKnown() && !first.has("break", "return", "rewrite");
            if (passes.size() == 1 && goesOn) {
                Optional<IfBlock> later = later(first, conditions.subList(i + 1, conditions.size()));
                later.ifPresent(other -> flag(passes.get(0), other, location, report));
            }
        }
    }

    /** The last one that can hold as well, when it leaves the request where it is and has no pass of its own. */
    private static Optional<IfBlock> later(IfBlock first, List<IfBlock> others) {
        for (int i = others.size() - 1; i >= 0; i--) {
            IfBlock other = others.get(i);
            boolean isInert =
                    other.isKnown() && OwnPass.all(other.block()).isEmpty() && !other.has("return", "rewrite", "break");
            if (isInert && first.canHoldWith(other)) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    private static void flag(ConfigNode pass, IfBlock later, ConfigBlock location, Report report) {
        boolean isLeft = !location.named("break").isEmpty()
                || !location.named("return").isEmpty()
                || !location.named("rewrite").isEmpty();
        // a pass of the location itself is inherited by both
        if (isLeft || !OwnPass.all(location).isEmpty() || !location.isComplete()) {
            return;
        }
        report.add(
                pass.place(),
                "\"" + pass.name() + "\" is lost when the later \"if (" + shortened(later.condition())
                        + ")\" holds as well: the last one counts, it inherits no pass, and the request is answered 500"
                        + " (no upstream configuration); put the address into a variable by map or set, and pass once,"
                        + " outside of any if",
                new Related("this condition comes later", later.node().place()));
    }

    private static String shortened(String condition) {
        return condition.length() > 40 ? condition.substring(0, 40) + "..." : condition;
    }
}
