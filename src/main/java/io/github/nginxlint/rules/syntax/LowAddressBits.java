package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.model.Handled;
import io.github.nginxlint.rule.DirectiveRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.setter.Complaint;
import java.util.List;

/** A network whose address has bits that its mask cuts off: a wider network than it looks. */
public final class LowAddressBits implements DirectiveRule {

    @Override
    public String id() {
        return "low-address-bits";
    }

    @Override
    public List<String> directives() {
        return List.of("allow", "deny", "geo", "geoip_proxy", "set_real_ip_from");
    }

    @Override
    public void check(Handled directive, RuleContext context, Report report) {
        SetterWarnings.report(directive, context, report, Complaint.Kind.LOW_BITS);
    }
}
