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
            if (problem.kind() == Problem.Kind.BEYOND_LIMIT) {
                report.add(problem.place(), problem.message());
            }
        }
    }
}
