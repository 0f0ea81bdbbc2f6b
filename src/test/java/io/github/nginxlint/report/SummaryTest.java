package io.github.nginxlint.report;

import static io.github.nginxlint.report.Samples.at;
import static io.github.nginxlint.report.Samples.finding;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.finding.Failure;
import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.LintResult;
import io.github.nginxlint.finding.Severity;
import io.github.nginxlint.finding.Suppressed;
import io.github.nginxlint.finding.UnresolvedInclude;
import io.github.nginxlint.source.SourceFile;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SummaryTest {

    private static final SourceFile FILE = SourceFile.of("nginx.conf", "include x;\n");
    private static final UnresolvedInclude UNREAD = new UnresolvedInclude("x", at(FILE, "x"), "no such file");

    private static String summary(int files, List<Finding> findings, int unread, int failures) {
        return Summary.of(new LintResult(
                findings,
                Collections.nCopies(files, FILE),
                Collections.nCopies(unread, UNREAD),
                Collections.nCopies(failures, new Failure("r", "m"))));
    }

    private static List<Finding> findings(Severity... severities) {
        return Stream.of(severities)
                .map(severity -> finding("r", severity, "m", at(FILE, "x")))
                .toList();
    }

    @Test
    void aCleanRunSaysSo() {
        assertThat(summary(14, List.of(), 0, 0)).isEqualTo("no problems in 14 files");
        assertThat(summary(1, List.of(), 0, 0)).isEqualTo("no problems in 1 file");
    }

    @Test
    void noFilesAreNoCleanRun() {
        assertThat(summary(0, List.of(), 0, 0)).isEqualTo("no files were read");
        assertThat(summary(0, List.of(), 1, 0)).isEqualTo("no files were read; 1 include could not be read");
    }

    @Test
    void whatIsSilencedIsCounted() {
        Suppressed silenced = new Suppressed(findings(Severity.ERROR).get(0), Suppressed.By.COMMENT, "why");

        assertThat(Summary.of(new LintResult(List.of(), List.of(silenced), List.of(FILE), List.of(UNREAD), List.of())))
                .isEqualTo("no problems in 1 file; 1 suppressed; 1 include could not be read");
        Suppressed known = new Suppressed(silenced.finding(), Suppressed.By.BASELINE, "in the baseline b");
        assertThat(Summary.of(new LintResult(
                        List.of(), List.of(silenced, known, known), List.of(FILE), List.of(), List.of())))
                .isEqualTo("no problems in 1 file; 1 suppressed; 2 in the baseline");
    }

    @Test
    void severitiesAreCountedWorstFirst() {
        assertThat(summary(
                        14,
                        findings(
                                Severity.NOTE,
                                Severity.ERROR,
                                Severity.NOTE,
                                Severity.WARNING,
                                Severity.ERROR,
                                Severity.NOTE),
                        0,
                        0))
                .isEqualTo("2 errors, 1 warning, 3 notes in 14 files");
        assertThat(summary(1, findings(Severity.ERROR), 0, 0)).isEqualTo("1 error in 1 file");
        assertThat(summary(2, findings(Severity.NOTE, Severity.ERROR), 0, 0)).isEqualTo("1 error, 1 note in 2 files");
    }

    @Test
    void whatWasNotSeenIsSaid() {
        assertThat(summary(3, List.of(), 2, 0)).isEqualTo("no problems in 3 files; 2 includes could not be read");
        assertThat(summary(3, List.of(), 1, 1))
                .isEqualTo("nothing found in 3 files; 1 include could not be read; 1 internal error");
        assertThat(summary(3, List.of(), 0, 2)).isEqualTo("nothing found in 3 files; 2 internal errors");
    }

    @Test
    void filesThatNobodyNamedAreSaid() {
        assertThat(found("compose.yaml")).isEqualTo("no problems in 1 file, compose.yaml found beside them");
        assertThat(found("a.yaml", "b.yaml", "c.yaml"))
                .isEqualTo("no problems in 1 file, a.yaml and 2 more found beside them");
    }

    private static String found(String... names) {
        return Summary.of(new LintResult(List.of(), List.of(), List.of(FILE), List.of(), List.of(names), List.of()));
    }
}
