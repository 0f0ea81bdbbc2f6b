package io.github.nginxlint.report;

import static io.github.nginxlint.report.JsonReporterTest.read;
import static io.github.nginxlint.report.Samples.result;
import static io.github.nginxlint.report.TextReporterTest.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.finding.Failure;
import io.github.nginxlint.finding.Fingerprint;
import io.github.nginxlint.finding.LintResult;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class GitlabReporterTest {

    private static String gitlab(LintResult result) {
        return write(GitlabReporter.create(), result);
    }

    private static List<JsonNode> issues(LintResult result) {
        List<JsonNode> issues = new ArrayList<>();
        read(gitlab(result)).forEach(issues::add);
        return issues;
    }

    @ParameterizedTest
    @MethodSource(FormatCases.ALL)
    void theReportIsAsInTheGoldenFile(String name, LintResult result) {
        Goldens.check(name, "expected.gitlab.json", gitlab(result));
    }

    @ParameterizedTest
    @MethodSource(FormatCases.ALL)
    void everyIssueHasWhatGitlabAsksFor(String name, LintResult result) {
        List<JsonNode> issues = issues(result);

        assertThat(issues)
                .hasSize(result.findings().size()
                        + UnreadIncludes.of(result).size()
                        + result.failures().size());
        assertThat(issues).allSatisfy(issue -> {
            assertThat(issue.propertyNames())
                    .containsExactly("description", "check_name", "fingerprint", "severity", "location");
            assertThat(issue.get("description").asString()).isNotEmpty();
            assertThat(issue.get("check_name").asString()).matches("[a-z0-9-]+");
            assertThat(issue.get("severity").asString()).isIn("info", "minor", "major", "critical", "blocker");
            assertThat(issue.get("location").get("path").asString()).doesNotStartWith("./");
            assertThat(issue.get("location").get("lines").get("begin").asInt()).isPositive();
        });
        List<String> fingerprints = issues.stream()
                .map(issue -> issue.get("fingerprint").asString())
                .toList();
        assertThat(fingerprints).doesNotHaveDuplicates();
        assertThat(fingerprints.subList(0, result.findings().size())).isEqualTo(Fingerprint.of(result.findings()));
    }

    @Test
    void aFaultOfTheProgramStandsAtTheFirstFile() {
        LintResult failed = new LintResult(List.of(), List.of(), List.of(), List.of(new Failure("a-rule", "boom")));

        JsonNode issue = issues(failed).get(0);
        assertThat(issue.get("description").asString()).isEqualTo("internal error: rule \"a-rule\" failed: boom");
        assertThat(issue.get("check_name").asString()).isEqualTo("internal-error");
        assertThat(issue.get("severity").asString()).isEqualTo("blocker");
        assertThat(issue.get("location").get("path").asString()).isEqualTo(".");
    }

    @Test
    void aCleanRunIsAnEmptyArray() {
        assertThat(gitlab(result(List.of()))).isEqualTo("[]\n");
    }
}
