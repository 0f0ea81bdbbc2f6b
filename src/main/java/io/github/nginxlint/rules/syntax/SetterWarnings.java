package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.model.Handled;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.setter.Complaint;
import io.github.nginxlint.setter.Setters;
import java.util.Optional;

/** Puts the complaints of one kind into findings. */
final class SetterWarnings {

    private SetterWarnings() {}

    static void report(Handled directive, RuleContext context, Report report, Complaint.Kind kind) {
        Setters.read(directive, context.target(), complaint -> {
            if (complaint.kind() == kind) {
                report.add(
                        complaint.node(directive).place(complaint.span()),
                        complaint.message(),
                        Remarks.chain(complaint.node(directive)),
                        Optional.empty());
            }
        });
    }
}
