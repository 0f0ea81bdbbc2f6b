package io.github.nginxlint.report;

import static io.github.nginxlint.report.Samples.at;
import static io.github.nginxlint.report.Samples.error;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.LintResult;
import io.github.nginxlint.source.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StreamingTest {

    private static final int FINDINGS = 20_000;

    static Stream<Reporter> reporters() {
        return Stream.of(
                TextReporter.of(false),
                CompactReporter.create(),
                JsonReporter.create(),
                SarifReporter.of("1", 1, id -> Optional.empty()),
                GithubReporter.create(),
                GitlabReporter.create(),
                CheckstyleReporter.create(),
                JunitReporter.of(severity -> true));
    }

    /** Keeps nothing of what it is given. */
    private static final class Counter implements Appendable {
        private long total;
        private int largest;

        @Override
        public Appendable append(CharSequence piece) {
            total += piece.length();
            largest = Math.max(largest, piece.length());
            return this;
        }

        @Override
        public Appendable append(CharSequence piece, int start, int end) {
            return append(piece.subSequence(start, end));
        }

        @Override
        public Appendable append(char c) {
            total++;
            return this;
        }
    }

    @ParameterizedTest
    @MethodSource("reporters")
    void aReportIsNeverHeldAsAWhole(Reporter reporter) throws IOException {
        SourceFile file = SourceFile.of("a.conf", "x;\n".repeat(FINDINGS));
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < FINDINGS; i++) {
            findings.add(error("message", at(file, 3 * i, 3 * i + 1)));
        }
        Counter counter = new Counter();
        reporter.write(new LintResult(findings, List.of(file), List.of(), List.of()), counter);

        assertThat(counter.total).isGreaterThan(FINDINGS * 40L);
        assertThat(counter.largest).isLessThan(20_000);
    }
}
