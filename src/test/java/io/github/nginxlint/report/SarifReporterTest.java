package io.github.nginxlint.report;

import static io.github.nginxlint.report.JsonReporterTest.read;
import static io.github.nginxlint.report.Samples.at;
import static io.github.nginxlint.report.Samples.error;
import static io.github.nginxlint.report.Samples.result;
import static io.github.nginxlint.report.TextReporterTest.write;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.LintResult;
import io.github.nginxlint.finding.Severity;
import io.github.nginxlint.rule.RulePage;
import io.github.nginxlint.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class SarifReporterTest {

    private static final Schema SCHEMA = schema();

    private static Schema schema() {
        try (InputStream in = SarifReporterTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            if (in == null) {
                throw new IllegalStateException("the SARIF schema is not on the class path");
            }
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(in, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Error> violations(String sarif) {
        return SCHEMA.validate(
                sarif,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
    }

    private static Optional<RulePage> page(String id) {
        if (!id.startsWith("upstream-") && !id.startsWith("proxy-")) {
            return Optional.empty();
        }
        return Optional.of(new RulePage(
                id,
                "The title of " + id,
                Severity.WARNING,
                "upstream",
                "0.1.0",
                "all",
                Set.of(),
                List.of(),
                List.of("https://nginx.org/en/docs/"),
                List.of(),
                """
                ## What

                Says what the rule
                flags.

                And more.

                ## Bad

                ```nginx
                keepalive 16; #! upstream-keepalive-http10 "keepalive"
                ```
                """));
    }

    private static String sarif(LintResult result) {
        int exitStatus = !result.failures().isEmpty() ? 3 : result.findings().isEmpty() ? 0 : 1;
        return write(SarifReporter.of("1.2.3", exitStatus, SarifReporterTest::page), result);
    }

    private static JsonNode run(LintResult result) {
        return read(sarif(result)).get("runs").get(0);
    }

    @ParameterizedTest
    @MethodSource(FormatCases.ALL)
    void theLogIsAsInTheGoldenFile(String name, LintResult result) {
        Goldens.check(name, "expected.sarif", sarif(result));
    }

    @ParameterizedTest
    @MethodSource(FormatCases.ALL)
    void theLogIsValid(String name, LintResult result) {
        assertThat(violations(sarif(result))).as(name).isEmpty();
    }

    @Test
    void theSchemaIsAsked() {
        String sarif = sarif(FormatCases.named("several-files"));
        assertThat(violations(sarif.replace("\"conf.d/site.conf\"", "\"a b\""))).isNotEmpty();
        assertThat(violations(sarif.replace("\"startLine\": 4", "\"startLine\": 0")))
                .isNotEmpty();
        assertThat(violations(sarif.replace("\"level\": \"error\"", "\"level\": \"fatal\"")))
                .isNotEmpty();
        assertThat(violations(sarif.replace("\"columnKind\"", "\"columnSort\"")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource(FormatCases.ALL)
    void everyRegionLeadsToTheFlaggedText(String name, LintResult result) {
        JsonNode results = run(result).get("results");
        List<Finding> findings = new ArrayList<>(result.findings());
        result.suppressed().forEach(suppressed -> findings.add(suppressed.finding()));
        assertThat(results.size()).as(name).isEqualTo(findings.size());
        for (int i = 0; i < results.size(); i++) {
            Finding finding = findings.get(i);
            JsonNode region = results.get(i)
                    .get("locations")
                    .get(0)
                    .get("physicalLocation")
                    .get("region");
            assertThat(JsonReporterTest.between(
                            finding.place().file(),
                            region.get("startLine").asInt(),
                            region.get("startColumn").asInt(),
                            region.get("endLine").asInt(),
                            region.get("endColumn").asInt()))
                    .isEqualTo(finding.place().text());
        }
    }

    @ParameterizedTest
    @MethodSource(FormatCases.ALL)
    void everyIndexLeadsToItsRule(String name, LintResult result) {
        JsonNode run = run(result);
        JsonNode rules = run.get("tool").get("driver").get("rules");
        for (JsonNode each : run.get("results")) {
            JsonNode rule = rules.get(each.get("ruleIndex").asInt());
            assertThat(rule.get("id")).as(name).isEqualTo(each.get("ruleId"));
            assertThat(rule.has("shortDescription") && rule.has("fullDescription") && rule.has("help"))
                    .as("GitHub asks for them")
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource(FormatCases.ALL)
    void theLogIsVisibleAscii(String name, LintResult result) {
        assertThat(sarif(result).chars()).as(name).allMatch(c -> c == '\n' || (c >= ' ' && c <= '~'));
    }

    @Test
    void onlyTheRulesThatRaisedSomethingAreDescribed() {
        JsonNode rules = run(FormatCases.named("several-files"))
                .get("tool")
                .get("driver")
                .get("rules");
        assertThat(rules.size()).isEqualTo(4);
        JsonNode rule = rules.get(0);
        assertThat(rule.get("name").asString()).isEqualTo("UpstreamKeepaliveHttp10");
        assertThat(rule.get("shortDescription").get("text").asString())
                .isEqualTo("The title of upstream-keepalive-http10");
        assertThat(rule.get("fullDescription").get("text").asString()).isEqualTo("Says what the rule flags.");
        assertThat(rule.get("help").get("markdown").asString())
                .contains("keepalive 16;\n")
                .doesNotContain("#!");
        assertThat(rule.get("defaultConfiguration").get("level").asString()).isEqualTo("warning");
    }

    @Test
    void aLinkCannotBeForgedByAFile() {
        SourceFile file = SourceFile.of("nginx.conf", "x");
        JsonNode results = run(result(file, error("unknown \"[a](http://evil.example) \\\"", at(file, "x"))))
                .get("results");
        assertThat(results.get(0).get("message").get("text").asString())
                .isEqualTo("unknown \"\\[a\\](http://evil.example) \\\\\"");
    }

    @Test
    void aFailureIsAnUnsuccessfulInvocation() {
        JsonNode failed = run(FormatCases.named("failure")).get("invocations").get(0);
        assertThat(failed.get("executionSuccessful").asBoolean()).isFalse();
        assertThat(failed.get("exitCode").asInt()).isEqualTo(3);
        assertThat(run(FormatCases.named("several-files"))
                        .get("invocations")
                        .get(0)
                        .get("executionSuccessful")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void aFixThatIsOnlyShownIsNotOffered() {
        JsonNode results = run(FormatCases.named("fixes")).get("results");
        assertThat(results.get(0).has("fixes")).isTrue();
        assertThat(results.get(1)
                        .get("fixes")
                        .get(0)
                        .get("properties")
                        .get("safety")
                        .asString())
                .isEqualTo("unsafe");
        assertThat(results.get(2).has("fixes")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "upstream-keepalive-http10, UpstreamKeepaliveHttp10",
        "gzip, Gzip",
        "php-8-socket, Php8Socket",
        "-x--y-, XY",
        "'', ''"
    })
    void aRuleHasANameInPascalCase(String id, String name) {
        assertThat(SarifRules.pascalCase(id)).isEqualTo(name);
    }

    @Test
    void aPageWithoutTextHasNoFirstParagraph() {
        assertThat(SarifRules.firstParagraph("## What\n\n```nginx\n")).isEmpty();
        assertThat(SarifRules.firstParagraph("One\n## Two\nThree\n")).contains("One");
    }
}
