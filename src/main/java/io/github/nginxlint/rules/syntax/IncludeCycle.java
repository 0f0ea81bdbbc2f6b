package io.github.nginxlint.rules.syntax;

import io.github.nginxlint.config.Configuration;
import io.github.nginxlint.config.Problem;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.rule.ConfigurationRule;
import io.github.nginxlint.rule.Report;
import io.github.nginxlint.source.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A file that includes itself, directly or through others. */
public final class IncludeCycle implements ConfigurationRule {

    /** Of a longer way back to the file only the first includes are shown: nobody reads a hundred. */
    private static final int LONGEST_CHAIN = 10;

    @Override
    public String id() {
        return "include-cycle";
    }

    @Override
    public void check(Configuration configuration, Report report) {
        for (Problem problem : configuration.problems()) {
            if (problem.kind() == Problem.Kind.CYCLE) {
                List<Related> chain = new ArrayList<>();
                for (Place place : problem.chain()) {
                    if (!place.equals(problem.place()) && chain.size() < LONGEST_CHAIN) {
                        chain.add(new Related("reached through this include", place));
                    }
                }
                report.add(problem.place(), message(problem), chain, Optional.empty());
            }
        }
    }

    private static String message(Problem problem) {
        return problem.message()
                + ": nginx reads it until open() fails (24: Too many open files) or it crashes, and does not"
                + " start; include another file, or none";
    }
}
