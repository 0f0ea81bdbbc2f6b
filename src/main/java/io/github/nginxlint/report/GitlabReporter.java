package io.github.nginxlint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.nginxlint.finding.Failure;
import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.Fingerprint;
import io.github.nginxlint.finding.LintResult;
import io.github.nginxlint.finding.Severity;
import io.github.nginxlint.source.Place;
import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.source.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The report for GitLab's merge requests: the part of Code Climate's format that Code Quality reads. */
public final class GitlabReporter implements Reporter {

    /** What a fault of the program is called; no rule has this name. */
    private static final String FAILURE = "internal-error";

    private GitlabReporter() {}

    public static GitlabReporter create() {
        return new GitlabReporter();
    }

    @Override
    public void write(LintResult result, Appendable out) throws IOException {
        List<Finding> findings = new ArrayList<>(result.findings());
        findings.addAll(UnreadIncludes.of(result));
        for (Failure failure : result.failures()) {
            findings.add(failure(result, failure));
        }
        List<String> fingerprints = Fingerprint.of(findings);
        JsonText.write(out, json -> {
            json.writeStartArray();
            for (int i = 0; i < fingerprints.size(); i++) {
                issue(json, findings.get(i), fingerprints.get(i));
            }
            json.writeEndArray();
        });
    }

    /** A fault has no place, and an issue without one is not shown: it stands at the first file. */
    private static Finding failure(LintResult result, Failure failure) {
        SourceFile file = result.files().isEmpty()
                ? SourceFile.of(".", "")
                : result.files().get(0);
        return new Finding(
                FAILURE,
                Severity.ERROR,
                ReportLines.of(failure),
                new Place(file, new Span(0, 0)),
                List.of(),
                Optional.empty());
    }

    private static void issue(JsonGenerator json, Finding finding, String fingerprint) throws IOException {
        json.writeStartObject();
        json.writeStringField("description", Visible.of(finding.message()));
        json.writeStringField("check_name", finding.rule());
        json.writeStringField("fingerprint", fingerprint);
        json.writeStringField("severity", severity(finding));
        json.writeObjectFieldStart("location");
        json.writeStringField("path", RepositoryPath.of(finding.place().file().name()));
        json.writeObjectFieldStart("lines");
        json.writeNumberField("begin", finding.place().start().line());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static String severity(Finding finding) {
        if (finding.rule().equals(FAILURE)) {
            return "blocker";
        }
        return switch (finding.severity()) {
            case ERROR -> "critical";
            case WARNING -> "major";
            case NOTE -> "info";
        };
    }
}
