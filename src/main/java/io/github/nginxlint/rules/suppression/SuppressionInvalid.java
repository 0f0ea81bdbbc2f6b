package io.github.nginxlint.rules.suppression;

import io.github.nginxlint.catalog.NearestName;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RulePages;
import io.github.nginxlint.rule.SuppressionRule;
import io.github.nginxlint.rules.Rules;
import io.github.nginxlint.source.Place;
import io.github.nginxlint.suppression.Suppression;
import io.github.nginxlint.suppression.SuppressionProblem;
import io.github.nginxlint.suppression.Suppressions;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A comment that is meant to silence a rule and does not. */
public final class SuppressionInvalid implements SuppressionRule {

    private static final int LONGEST_SHOWN = 60;

    /** A stranger's comments can name millions. */
    private static final int MOST_SUGGESTED = 50;

    @Override
    public String id() {
        return "suppression-invalid";
    }

    @Override
    public void check(Suppressions suppressions, Predicate<String> isJudged, Report report) {
        for (SuppressionProblem problem : suppressions.problems()) {
            report.add(problem.place(), problem.message());
        }
        Set<String> known = Set.of();
        int unknown = 0;
        for (Suppression suppression : suppressions.all()) {
            for (Suppression.Named rule : suppression.rules()) {
                String id = rule.id();
                // the pages of most are read already: the names are asked for after the first that has none
                if (known.isEmpty() ? RulePages.find(id).isEmpty() : !known.contains(id)) {
                    known = known.isEmpty() ? ids() : known;
                    unknown++;
                    boolean isSuggested = unknown <= MOST_SUGGESTED && id.length() <= LONGEST_SHOWN;
                    report.add(
                            new Place(suppression.file(), rule.span()),
                            unknown(id, isSuggested ? NearestName.of(id, known) : Optional.empty()));
                }
            }
        }
    }

    private static Set<String> ids() {
        Set<String> ids = new LinkedHashSet<>();
        Rules.all().forEach(rule -> ids.add(rule.id()));
        return ids;
    }

    private static String unknown(String id, Optional<String> near) {
        String shown = id.length() > LONGEST_SHOWN ? id.substring(0, LONGEST_SHOWN) + "..." : id;
        return "there is no rule \"" + shown + "\", nothing is silenced: "
                + near.map(name -> "did you mean \"" + name + "\"?").orElse("\"nginx-lint rules\" lists them");
    }
}
