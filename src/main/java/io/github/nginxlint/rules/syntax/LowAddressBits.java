package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.setter.Complaint;

/** A network whose address has bits that its mask cuts off: a wider network than it looks. */
public final class LowAddressBits implements ModelRule {

    @Override
    public String id() {
        return "low-address-bits";
    }

    @Override
    public void check(RuleContext context, Report report) {
        SetterFindings.report(context, report, Complaint.Kind.LOW_BITS);
    }
}
