package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.model.Handled;
import io.github.nginxlint.rule.DirectiveRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;
import io.github.nginxlint.setter.Complaint;
import java.util.List;

/** An entry of geo that deletes what is not in the table. */
public final class GeoNothingToDelete implements DirectiveRule {

    @Override
    public String id() {
        return "geo-nothing-to-delete";
    }

    @Override
    public List<String> directives() {
        return List.of("geo");
    }

    @Override
    public void check(Handled directive, RuleContext context, Report report) {
        SetterWarnings.report(directive, context, report, Complaint.Kind.NOTHING_TO_DELETE);
    }
}
