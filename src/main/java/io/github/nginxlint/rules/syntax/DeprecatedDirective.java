package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.catalog.Catalog;
import io.github.nginxlint.catalog.DirectiveSpec;
import io.github.nginxlint.catalog.ValueType;
import io.github.nginxlint.model.Remark;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.setter.AllComplaints;
import io.github.nginxlint.setter.Complaint;
import java.util.List;
import java.util.Optional;

/** A directive that nginx accepts with a warning, because it is obsolete. */
public final class DeprecatedDirective implements ModelRule {

    @Override
    public String id() {
        return "deprecated-directive";
    }

    @Override
    public void check(RuleContext context, Report report) {
        for (Remark remark : Remarks.of(context, Remark.Kind.DEPRECATED)) {
            for (DirectiveSpec spec : Catalog.find(remark.node().name(), remark.context())) {
                if (spec.deprecated().isPresent() && Availability.isOwn(spec, context.target())) {
                    report.add(
                            remark.node().place(), message(spec), List.of(), DeprecatedFix.of(remark, spec, context));
                    break;
                }
            }
        }
        reportParameters(context, report);
    }

    /** Those of {@code listen}. */
    private static void reportParameters(RuleContext context, Report report) {
        List<AllComplaints.Made> complaints = context.complaints().of(Complaint.Kind.DEPRECATED);
        if (complaints.isEmpty()) {
            return;
        }
        Http2Fix http2 = new Http2Fix(context);
        for (AllComplaints.Made made : complaints) {
            SetterFindings.report(made, report, http2.of(made));
        }
    }

    private static String message(DirectiveSpec spec) {
        String start = "the \"" + spec.name() + "\" directive is ";
        Optional<String> instead = Replacement.of(spec.name());
        if (spec.valueType() == ValueType.IGNORED && spec.removed().isEmpty()) {
            return start + "obsolete, " + instead.orElse("ignored") + ": since nginx "
                    + spec.deprecated().orElseThrow() + " it has no effect";
        }
        return start + "deprecated" + instead.map(words -> ", " + words).orElse("")
                + spec.removed()
                        .map(version -> ": nginx " + version + " and newer do not start with it")
                        .orElse("");
    }
}
