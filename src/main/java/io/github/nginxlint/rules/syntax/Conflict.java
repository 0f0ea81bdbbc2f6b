package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.rule.Report;
import io.github.nginxlint.rule.RuleContext;

/** One group of directives that exclude each other, each of which would be accepted alone. */
@FunctionalInterface
interface Conflict {

    /** Reports where nginx refuses them together. */
    void find(RuleContext context, Report report);
}
