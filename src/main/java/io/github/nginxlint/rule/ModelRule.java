package io.github.nginxlint.rule;

/** A rule that looks at what nginx will do with one configuration. */
public non-sealed interface ModelRule extends Rule {

    /** Looks at one configuration. */
    void check(RuleContext context, Report report);
}
