package io.github.nginxlint.report;

import static io.github.nginxlint.report.Samples.at;
import static io.github.nginxlint.report.Samples.error;
import static io.github.nginxlint.report.Samples.finding;
import static io.github.nginxlint.report.Samples.result;
import static io.github.nginxlint.report.Samples.withRelated;
import static io.github.nginxlint.report.TextReporterTest.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.LintResult;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.finding.Severity;
import io.github.nginxlint.source.SourceFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GithubReporterTest {

    private static final SourceFile FILE =
            SourceFile.of("./conf.d/../a,b:c.conf", "events {}\nhttp {\n  gzip 100%;\n}\n");

    private static String github(LintResult result) {
        return write(GithubReporter.create(), result);
    }

    private static List<WorkflowCommand> commands(LintResult result) {
        List<WorkflowCommand> commands = new ArrayList<>();
        // as the runner cuts what a step prints into lines
        for (String line : github(result).split("\r\n|\r|\n", -1)) {
            WorkflowCommand.of(line).ifPresent(commands::add);
        }
        return commands;
    }

    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        for (char c : Visible.of(text).toCharArray()) {
            shown.append(c == '#' && shown.toString().endsWith("#") ? "\\x23" : c);
        }
        return shown.toString();
    }

    @ParameterizedTest
    @MethodSource(FormatCases.ALL)
    void theReportIsAsInTheGoldenFile(String name, LintResult result) {
        Goldens.check(name, "expected.github", github(result));
    }

    @Test
    void theReaderOfThisTestSeesForgedCommands() {
        assertThat(WorkflowCommand.of(" ::stop-commands::x"))
                .contains(new WorkflowCommand("stop-commands", Map.of(), "x"));
        assertThat(WorkflowCommand.of("any ##[add-mask a=b;]secret"))
                .contains(new WorkflowCommand("add-mask", Map.of("a", "b"), "secret"));
        assertThat(WorkflowCommand.of("::error file=a%2Cb%3Ac%250A,line=1::d%0Ae%250A"))
                .contains(new WorkflowCommand("error", Map.of("file", "a,b:c%0A", "line", "1"), "d\ne%0A"));
        assertThat(WorkflowCommand.of("a ::error::b")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource(FormatCases.AND_HOSTILE)
    void everyCommandIsOneOfOurs(String name, LintResult result) {
        List<WorkflowCommand> commands = commands(result);
        List<Finding> findings = new ArrayList<>(result.findings());
        findings.addAll(UnreadIncludes.of(result));

        assertThat(commands).hasSize(findings.size() + result.failures().size());
        for (int i = 0; i < findings.size(); i++) {
            Finding finding = findings.get(i);
            WorkflowCommand command = commands.get(i);
            assertThat(command.name())
                    .isEqualTo(
                            finding.severity() == Severity.NOTE
                                    ? "notice"
                                    : finding.severity().word());
            assertThat(command.properties())
                    .containsEntry("title", finding.rule())
                    .containsEntry(
                            "file",
                            shown(RepositoryPath.of(finding.place().file().name())))
                    .containsEntry(
                            "line", Integer.toString(finding.place().start().line()));
            assertThat(Set.of("file", "line", "endLine", "col", "endColumn", "title"))
                    .containsAll(command.properties().keySet());
            assertThat(command.data().lines().findFirst().orElse("")).isEqualTo(shown(finding.message()));
        }
        for (WorkflowCommand command : commands.subList(findings.size(), commands.size())) {
            assertThat(command.name()).isEqualTo("error");
            assertThat(command.properties()).isEqualTo(Map.of("title", "nginx-lint"));
        }
    }

    @ParameterizedTest
    @MethodSource(FormatCases.AND_HOSTILE)
    void noLineHoldsAnOlderCommand(String name, LintResult result) {
        assertThat(github(result)).doesNotContain("##");
        assertThat(github(result).lines().allMatch(line -> line.startsWith("::") || line.startsWith("nginx-lint: ")))
                .isTrue();
    }

    @Test
    void aFindingIsOneAnnotationWithWhatExplainsIt() {
        Finding finding = withRelated(
                finding("bad-gzip", Severity.WARNING, "100% is no flag", at(FILE, "100%")),
                new Related("in this block", at(FILE, "http")));

        assertThat(github(result(FILE, finding)))
                .isEqualTo("::warning file=a%2Cb%3Ac.conf,line=3,endLine=3,col=8,endColumn=12,title=bad-gzip"
                        + "::100%25 is no flag%0A./conf.d/../a,b:c.conf:2:1: note: in this block\n"
                        + "nginx-lint: 1 warning in 1 file\n");
    }

    @Test
    void columnsAreLeftOutWhereTheLinesDiffer() {
        assertThat(github(result(FILE, error("m", at(FILE, "{\n  gzip")))))
                .startsWith("::error file=a%2Cb%3Ac.conf,line=2,endLine=3,title=unexpected-token::m\n");
    }

    @Test
    void aLongExplanationIsCut() {
        Finding finding = withRelated(
                error("m", at(FILE, "gzip")),
                Collections.nCopies(50, new Related("here", at(FILE, "http"))).toArray(new Related[0]));

        assertThat(commands(result(FILE, finding)).get(0).data().lines())
                .hasSize(22)
                .last()
                .isEqualTo("note: 30 more places");
    }
}
