package io.github.nginxlint.report;

import io.github.nginxlint.finding.LintResult;
import java.io.IOException;

/** Writes what a run came to, in one format. */
public interface Reporter {

    /**
     * Writes the whole report.
     *
     * @throws IOException if the receiver fails
     */
    void write(LintResult result, Appendable out) throws IOException;
}
