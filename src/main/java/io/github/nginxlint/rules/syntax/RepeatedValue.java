package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.setter.Complaint;
import io.github.nginxlint.setter.Setters;
import java.util.Optional;

/** A value that stands in the same list before: nginx warns and does not add it again. */
public final class RepeatedValue implements ModelRule {

    @Override
    public String id() {
        return "repeated-value";
    }

    @Override
    public void check(RuleContext context, Report report) {
        for (Handled directive : context.model().handled()) {
            Setters.read(directive, context.target(), complaint -> {
                if (complaint.kind() == Complaint.Kind.REPEATED) {
                    ConfigNode node = complaint.node(directive);
                    report.add(
                            node.place(complaint.span()), complaint.message(), Remarks.chain(node), Optional.empty());
                }
            });
        }
    }
}
