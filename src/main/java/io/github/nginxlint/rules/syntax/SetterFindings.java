package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.finding.Fix;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.setter.AllComplaints;
import io.github.nginxlint.setter.Complaint;
import java.util.Optional;

/** Puts complaints about arguments into findings. */
final class SetterFindings {

    private SetterFindings() {}

    /** All of one kind. */
    static void report(RuleContext context, Report report, Complaint.Kind kind) {
        for (AllComplaints.Made made : context.complaints().of(kind)) {
            report(made, report);
        }
    }

    /** One of them. */
    static void report(AllComplaints.Made made, Report report) {
        report(made, report, Optional.empty());
    }

    /** One of them, and how to mend it. */
    static void report(AllComplaints.Made made, Report report, Optional<Fix> fix) {
        Complaint complaint = made.complaint();
        ConfigNode node = complaint.node(made.directive());
        report.add(node.place(complaint.span()), complaint.message(), Remarks.chain(node), fix);
    }
}
