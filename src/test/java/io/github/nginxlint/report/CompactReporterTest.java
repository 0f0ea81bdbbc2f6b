package io.github.nginxlint.report;

import static io.github.nginxlint.report.Samples.at;
import static io.github.nginxlint.report.Samples.error;
import static io.github.nginxlint.report.Samples.result;
import static io.github.nginxlint.report.TextReporterTest.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.finding.LintResult;
import io.github.nginxlint.source.SourceFile;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompactReporterTest {

    private static String compact(LintResult result) {
        return write(CompactReporter.create(), result);
    }

    @ParameterizedTest
    @MethodSource(FormatCases.ALL)
    void theReportIsAsInTheGoldenFile(String name, LintResult result) {
        Goldens.check(name, "expected.compact", compact(result));
    }

    @Test
    void aFindingIsOneLine() {
        SourceFile file = SourceFile.of("conf.d/a.conf", "events {}\n  oops;\n");

        assertThat(compact(result(file, error("unknown directive \"oops\"", at(file, "oops")))))
                .isEqualTo("conf.d/a.conf:2:3: error: unknown directive \"oops\" [unexpected-token]\n");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noTextMakesALineOfItsOwn(long seed) {
        LintResult result = Hostile.result(new Random(seed));

        assertThat(compact(result).split("\n", -1))
                .hasSize(result.findings().size() + UnreadIncludes.of(result).size() + 3 + 1);
        assertThat(compact(result).codePoints())
                .allMatch(c -> c == '\n' || Character.getType(c) != Character.CONTROL)
                .allMatch(c -> Character.getType(c) != Character.FORMAT);
    }
}
