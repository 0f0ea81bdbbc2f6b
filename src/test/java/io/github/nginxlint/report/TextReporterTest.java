package io.github.nginxlint.report;

import static io.github.nginxlint.report.Samples.at;
import static io.github.nginxlint.report.Samples.error;
import static io.github.nginxlint.report.Samples.finding;
import static io.github.nginxlint.report.Samples.result;
import static io.github.nginxlint.report.Samples.withRelated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.LintResult;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.finding.Severity;
import io.github.nginxlint.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextReporterTest {

    private static final SourceFile FILE = SourceFile.of("nginx.conf", "events {}\nhttp {\n    gzip maybe;\n}\n");

    static String write(Reporter reporter, LintResult result) {
        StringBuilder out = new StringBuilder();
        try {
            reporter.write(result, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static String text(LintResult result) {
        return write(TextReporter.of(false), result);
    }

    @ParameterizedTest
    @MethodSource(FormatCases.ALL)
    void theTextIsAsInTheGoldenFile(String name, LintResult result) {
        Goldens.check(name, "expected.txt", text(result));
    }

    @ParameterizedTest
    @MethodSource(FormatCases.ALL)
    void nothingThatSteersATerminalGetsThrough(String name, LintResult result) {
        assertThat(text(result).codePoints())
                .allMatch(c -> c == '\n' || Character.getType(c) != Character.CONTROL)
                .allMatch(c -> Character.getType(c) != Character.FORMAT)
                .allMatch(c -> Character.getType(c) != Character.SURROGATE);
    }

    @ParameterizedTest
    @MethodSource(FormatCases.ALL)
    void colourChangesNothingElse(String name, LintResult result) {
        String coloured = write(TextReporter.of(true), result);
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]+m", "")).isEqualTo(text(result));
    }

    @Test
    void aFindingIsOneLineThenTheSourceUnderlined() {
        assertThat(text(result(FILE, error("invalid value \"maybe\"", at(FILE, "maybe")))))
                .isEqualTo("""
                        nginx.conf:3:10: error: invalid value "maybe" [unexpected-token]
                          3 |     gzip maybe;
                            |          ^~~~~

                        1 error in 1 file
                        """);
    }

    @Test
    void relatedPlacesStandBeneath() {
        Finding finding = withRelated(
                finding("gzip", Severity.NOTE, "here", at(FILE, "gzip")),
                new Related("in this block", at(FILE, "http")));
        assertThat(text(result(FILE, finding))).isEqualTo("""
                        nginx.conf:3:5: note: here [gzip]
                          3 |     gzip maybe;
                            |     ^~~~
                          nginx.conf:2:1: note: in this block

                        1 note in 1 file
                        """);
    }

    @Test
    void severityAndPathAreColoured() {
        String coloured = write(
                TextReporter.of(true),
                result(
                        FILE,
                        error("e", at(FILE, "events")),
                        finding("w", Severity.WARNING, "w", at(FILE, "http")),
                        finding("n", Severity.NOTE, "n", at(FILE, "gzip"))));
        assertThat(coloured)
                .startsWith("\u001b[1mnginx.conf\u001b[0m:1:1: \u001b[1;31merror\u001b[0m: e"
                        + " \u001b[2m[unexpected-token]\u001b[0m\n\u001b[2m  1 |\u001b[0m events {}\n"
                        + "\u001b[2m    |\u001b[0m \u001b[1;31m^~~~~~\u001b[0m\n")
                .contains("\u001b[1;33mwarning\u001b[0m: w")
                .contains("\u001b[1;36mnote\u001b[0m: n");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void anySpanOfAnyTextIsWrittenInShortVisibleLines(long seed) {
        Random random = new Random(seed);
        String alphabet = "ab;{} \t\r\n\n\u001b\u0301日\ud83d\ude00\ud800\u202e\u0000";
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            if (i % 500 == 0) {
                text.append("x".repeat(400)).append("\u0301".repeat(random.nextInt(3000)));
            }
        }
        SourceFile file = SourceFile.of("random.conf", text.toString());
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            int start = random.nextInt(text.length() + 1);
            findings.add(error("m", at(file, start, start + random.nextInt(text.length() + 1 - start))));
        }
        String[] lines = text(result(file, findings.toArray(new Finding[0]))).split("\n", -1);
        assertThat(lines).hasSize(300 * 4 + 2);
        for (int i = 0; i < findings.size(); i++) {
            assertThat(lines[4 * i + 1]).matches("  \\d+ \\|( .{1,1700})?").doesNotContain("\u001b");
            assertThat(lines[4 * i + 2]).matches(" +\\| +\\^~*| +\\| \\^~*");
        }
    }

    @Test
    void aHugeLineCostsNoMoreThanAShortOne() {
        SourceFile file = SourceFile.of("huge.conf", "location / { return 200; }".repeat(800_000));
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            findings.add(error("m", at(file, i * 1000, file.text().length())));
        }
        LintResult result = new LintResult(findings, List.of(file), List.of(), List.of());
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThat(text(result)).endsWith("1 file\n"));
    }

    @Test
    void aMessageThatQuotesTooMuchIsCut() {
        assertThat(text(result(FILE, error("x".repeat(100_000), at(FILE, "gzip"))))
                        .lines())
                .first()
                .asString()
                .endsWith("xxx... [unexpected-token]")
                .hasSizeLessThan(1100);
    }

    @Test
    void aFailingReceiverIsReported() {
        Writer broken = new Writer() {
            @Override
            public void write(char[] buffer, int offset, int length) throws IOException {
                throw new IOException("pipe closed");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        assertThatIOException().isThrownBy(() -> TextReporter.of(false).write(result(FILE), broken));
    }
}
