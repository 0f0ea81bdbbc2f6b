package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.config.Configuration;
import io.github.nginxlint.config.Problem;
import io.github.nginxlint.rule.ConfigurationRule;
import io.github.nginxlint.rule.Report;

/** A configuration of which a part was not looked at, because it is larger than any real one. */
public final class ConfigurationTooLarge implements ConfigurationRule {

    @Override
    public String id() {
        return "configuration-too-large";
    }

    @Override
    public void check(Configuration configuration, Report report) {
        for (Problem problem : configuration.problems()) {
            if (problem.kind() != Problem.Kind.CYCLE) {
                report.add(problem.place(), message(problem));
            }
        }
    }

    private static String message(Problem problem) {
        String unseen = problem.kind() == Problem.Kind.TOO_DEEP ? "what this one brings" : "the rest";
        return problem.message() + ": " + unseen
                + " is not looked at; remove needless includes, or give nginx-lint the parts one by one";
    }
}
