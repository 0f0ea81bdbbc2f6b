package io.github.nginxlint.report;

import io.github.nginxlint.finding.Failure;
import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.LintResult;
import java.io.IOException;

/** The report for editors and grep: each finding in one line, {@code path:line:column: severity: message [rule]}. */
public final class CompactReporter implements Reporter {

    private CompactReporter() {}

    public static CompactReporter create() {
        return new CompactReporter();
    }

    @Override
    public void write(LintResult result, Appendable out) throws IOException {
        for (Finding finding : result.findings()) {
            out.append(ReportLines.of(finding)).append('\n');
        }
        for (Finding note : UnreadIncludes.of(result)) {
            out.append(ReportLines.of(note)).append('\n');
        }
        for (Failure failure : result.failures()) {
            out.append("nginx-lint: ").append(ReportLines.of(failure)).append('\n');
        }
    }
}
