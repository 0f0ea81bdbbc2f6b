package io.github.nginxlint.fix;

import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.TextEdit;
import java.util.List;

/**
 * A finding with a fix that may be applied.
 *
 * @param finding the finding
 * @param fingerprint knows the finding again in a later pass
 * @param edits what to change
 */
record Candidate(Finding finding, String fingerprint, List<TextEdit> edits) {

    /** {@code file:line}. */
    String where() {
        return finding.place().shortForm();
    }
}
