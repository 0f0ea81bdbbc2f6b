package io.github.nginxlint.engine;

import io.github.nginxlint.config.RefusedPath;
import io.github.nginxlint.finding.LintResult;
import java.util.List;

/**
 * A run and what it could not look at.
 *
 * @param result what was found
 * @param refused named paths from which nothing could be read: the run says nothing about them
 */
public record LintRun(LintResult result, List<RefusedPath> refused) {

    public LintRun {
        refused = List.copyOf(refused);
    }
}
