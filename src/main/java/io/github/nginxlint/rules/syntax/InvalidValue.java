package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.setter.Complaint;
import io.github.nginxlint.setter.Setters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An argument that the directive's module refuses, whatever the other directives say. */
public final class InvalidValue implements ModelRule {

    @Override
    public String id() {
        return "invalid-value";
    }

    @Override
    public void check(RuleContext context, Report report) {
        List<Complaint> refused = new ArrayList<>(1);
        for (Handled directive : context.model().handled()) {
            Setters.read(directive, context.target(), complaint -> {
                if (complaint.kind() == Complaint.Kind.REFUSED) {
                    refused.add(complaint);
                }
            });
            if (!refused.isEmpty()) {
                // nginx stops at the first one
                Complaint first = refused.get(0);
                ConfigNode node = first.node(directive);
                report.add(node.place(first.span()), first.message(), Remarks.chain(node), Optional.empty());
                refused.clear();
            }
        }
    }
}
