package io.github.nginxlint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.nginxlint.finding.Failure;
import io.github.nginxlint.finding.LintResult;
import io.github.nginxlint.finding.UnresolvedInclude;
import io.github.nginxlint.rule.RulePage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The report for code scanning: SARIF 2.1.0 with what GitHub shows of it. */
public final class SarifReporter implements Reporter {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final String NAME = "nginx-lint";
    private static final String HOME = "https://github.com/nginx-lint/nginx-lint";

    private final String version;
    private final int exitStatus;
    private final Function<String, Optional<RulePage>> pages;

    private SarifReporter(String version, int exitStatus, Function<String, Optional<RulePage>> pages) {
        this.version = version;
        this.exitStatus = exitStatus;
        this.pages = pages;
    }

    /**
     * A reporter for one run.
     *
     * @param version the version of nginx-lint
     * @param exitStatus what the process will exit with
     * @param pages finds a rule's page, see {@link io.github.nginxlint.rule.RulePages#find}; asked only for rules that
     *     raised something
     */
    public static SarifReporter of(String version, int exitStatus, Function<String, Optional<RulePage>> pages) {
        return new SarifReporter(version, exitStatus, pages);
    }

    @Override
    public void write(LintResult result, Appendable out) throws IOException {
        JsonText.write(out, json -> log(json, result));
    }

    private void log(JsonGenerator json, LintResult result) throws IOException {
        json.writeStartObject();
        json.writeStringField("$schema", SCHEMA);
        json.writeStringField("version", "2.1.0");
        json.writeArrayFieldStart("runs");
        run(json, result);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void run(JsonGenerator json, LintResult result) throws IOException {
        SarifRules rules = SarifRules.of(result);
        json.writeStartObject();
        json.writeObjectFieldStart("tool");
        driver(json, rules);
        json.writeEndObject();
        json.writeStringField("columnKind", "utf16CodeUnits");
        base(json);
        json.writeArrayFieldStart("invocations");
        invocation(json, result);
        json.writeEndArray();
        SarifResults.write(json, result, rules);
        json.writeEndObject();
    }

    private void driver(JsonGenerator json, SarifRules rules) throws IOException {
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", NAME);
        json.writeStringField("version", version);
        json.writeStringField("semanticVersion", version);
        json.writeStringField("informationUri", HOME);
        rules.write(json, pages);
        json.writeEndObject();
    }

    // without a URI, which would tell a path of the machine (3.14.14 allows it)
    private static void base(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("originalUriBaseIds");
        json.writeObjectFieldStart(SarifPlaces.BASE);
        SarifMessages.message(json, "description", "The folder nginx-lint ran in, the root of the repository.");
        json.writeEndObject();
        json.writeEndObject();
    }

    private void invocation(JsonGenerator json, LintResult result) throws IOException {
        json.writeStartObject();
        json.writeBooleanField("executionSuccessful", result.failures().isEmpty());
        json.writeNumberField("exitCode", exitStatus);
        if (!result.unresolvedIncludes().isEmpty() || !result.failures().isEmpty()) {
            notifications(json, result.unresolvedIncludes(), result.failures());
        }
        json.writeEndObject();
    }

    private static void notifications(JsonGenerator json, List<UnresolvedInclude> includes, List<Failure> failures)
            throws IOException {
        json.writeArrayFieldStart("toolExecutionNotifications");
        for (UnresolvedInclude include : includes) {
            json.writeStartObject();
            json.writeStringField("level", "note");
            notice(json, ReportLines.message(include));
            json.writeArrayFieldStart("locations");
            json.writeStartObject();
            SarifPlaces.physicalLocation(json, include.place());
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
        for (Failure failure : failures) {
            json.writeStartObject();
            json.writeStringField("level", "error");
            notice(json, failure.text());
            if (!failure.rule().isEmpty()) {
                json.writeObjectFieldStart("associatedRule");
                json.writeStringField("id", failure.rule());
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void notice(JsonGenerator json, String text) throws IOException {
        SarifMessages.message(json, "message", SarifMessages.escaped(text));
    }
}
