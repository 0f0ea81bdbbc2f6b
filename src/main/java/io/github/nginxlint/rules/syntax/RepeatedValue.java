package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.setter.Complaint;
import io.github.nginxlint.syntax.Word;

/** A value that stands in the same list before: nginx warns and does not add it again. */
public final class RepeatedValue implements ModelRule {

    @Override
    public String id() {
        return "repeated-value";
    }

    @Override
    public void check(RuleContext context, Report report) {
        WordsOfBlocks words = new WordsOfBlocks();
        for (Handled directive : context.model().handled(WordsOfBlocks::isList)) {
            if (WordsOfBlocks.isShared(directive)) {
                checkBlock(directive, words, report);
            }
        }
        SetterFindings.report(context, report, Complaint.Kind.REPEATED);
    }

    private static void checkBlock(Handled directive, WordsOfBlocks words, Report report) {
        ConfigNode node = directive.node();
        for (Word word : directive.arguments()) {
            ConfigNode before = words.before(directive, word);
            if (before != null) {
                report.add(
                        node.place(word),
                        "duplicate value \"" + Wording.name(word.value()) + '"',
                        new Related("added to the list here", before.place()));
            }
        }
    }
}
