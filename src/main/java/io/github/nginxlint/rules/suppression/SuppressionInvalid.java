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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A comment that is meant to silence a rule and does not. */
public final class SuppressionInvalid implements SuppressionRule {

    @Override
    public String id() {
        return "suppression-invalid";
    }

    @Override
    public void check(Suppressions suppressions, Predicate<String> isJudged, Report report) {
        for (SuppressionProblem problem : suppressions.problems()) {
            report.add(problem.place(), problem.message());
        }
        for (Suppression suppression : suppressions.all()) {
            for (Suppression.Named rule : suppression.rules()) {
                if (RulePages.find(rule.id()).isEmpty()) {
                    report.add(new Place(suppression.file(), rule.span()), unknown(rule.id()));
                }
            }
        }
    }

    private static String unknown(String id) {
        List<String> ids = new ArrayList<>();
        Rules.all().forEach(rule -> ids.add(rule.id()));
        String shown = id.length() > 60 ? id.substring(0, 60) + "..." : id;
        return "there is no rule \"" + shown + "\", nothing is silenced: "
                + NearestName.of(id, ids)
                        .map(name -> "did you mean \"" + name + "\"?")
                        .orElse("\"nginx-lint rules\" lists them");
    }
}
