package io.github.nginxlint.rule;

import io.github.nginxlint.config.ConfigNode;
import java.util.List;

/** A rule that looks at directives of certain names, one at a time. */
public non-sealed interface DirectiveRule extends Rule {

    /** The names it wants to see. */
    List<String> directives();

    /** Looks at one directive. */
    void check(ConfigNode node, RuleContext context, Report report);
}
