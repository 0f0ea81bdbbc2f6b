package io.github.nginxlint.rules.suppression;

import io.github.nginxlint.finding.Fix;
import io.github.nginxlint.finding.TextEdit;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.SuppressionRule;
import io.github.nginxlint.source.Place;
import io.github.nginxlint.source.Span;
import io.github.nginxlint.suppression.Suppression;
import io.github.nginxlint.suppression.Suppressions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A comment that silences a rule which raises nothing there. */
public final class SuppressionUnused implements SuppressionRule {

    @Override
    public String id() {
        return "suppression-unused";
    }

    @Override
    public void check(Suppressions suppressions, Predicate<String> isJudged, Report report) {
        for (Suppression suppression : suppressions.all()) {
            List<Suppression.Named> unused = new ArrayList<>();
            for (Suppression.Named rule : suppression.rules()) {
                if (!suppressions.isUsed(rule) && isJudged.test(rule.id())) {
                    unused.add(rule);
                }
            }
            for (Suppression.Named rule : unused) {
                report.add(
                        new Place(suppression.file(), rule.span()),
                        "\"" + rule.id() + "\" raises nothing here: what the comment silenced is mended, or stands"
                                + " elsewhere",
                        List.of(),
                        Optional.of(fix(
                                suppression,
                                rule,
                                unused.size() == suppression.rules().size())));
            }
        }
    }

    private static Fix fix(Suppression suppression, Suppression.Named rule, boolean isWhole) {
        Span span = isWhole ? withBlanks(suppression) : withComma(suppression, rule);
        return new Fix(
                isWhole ? "delete the comment" : "delete \"" + rule.id() + "\"",
                Fix.Safety.SAFE,
                List.of(new TextEdit(new Place(suppression.file(), span), "")));
    }

    /** The comment with the blanks before it; where it stands alone, with its line. */
    private static Span withBlanks(Suppression suppression) {
        String text = suppression.file().text();
        int start = suppression.comment().start();
        while (start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t')) {
            start--;
        }
        int end = suppression.comment().end();
        boolean isAlone = start == 0 || text.charAt(start - 1) == '\n';
        return new Span(start, isAlone && end < text.length() ? end + 1 : end);
    }

    /** The name with what parts it from the next one, or from the one before when it is the last. */
    private static Span withComma(Suppression suppression, Suppression.Named rule) {
        List<Suppression.Named> rules = suppression.rules();
        int at = rules.indexOf(rule);
        return at + 1 < rules.size()
                ? new Span(rule.span().start(), rules.get(at + 1).span().start())
                : new Span(rules.get(at - 1).span().end(), rule.span().end());
    }
}
