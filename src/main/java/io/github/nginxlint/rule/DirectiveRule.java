package io.github.nginxlint.rule;

import io.github.nginxlint.model.Handled;
import java.util.List;

/** A rule that looks at directives of certain names, one at a time, as nginx hands them to their modules. */
public non-sealed interface DirectiveRule extends Rule {

    /** The names it wants to see. */
    List<String> directives();

    /** Looks at one directive. */
    void check(Handled directive, RuleContext context, Report report);
}
