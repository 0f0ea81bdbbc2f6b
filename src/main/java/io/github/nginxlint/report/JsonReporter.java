package io.github.nginxlint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.nginxlint.finding.Failure;
import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.Fingerprint;
import io.github.nginxlint.finding.Fix;
import io.github.nginxlint.finding.LintResult;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.finding.Suppressed;
import io.github.nginxlint.finding.TextEdit;
import io.github.nginxlint.finding.UnresolvedInclude;
import io.github.nginxlint.source.Place;
import io.github.nginxlint.source.Position;
import io.github.nginxlint.source.SourceFile;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The report for programs: one JSON document, described in docs/json.md. */
public final class JsonReporter implements Reporter {

    /** The version of the document; a field that goes or changes its meaning raises it, a new one does not. */
    public static final int FORMAT_VERSION = 1;

    private JsonReporter() {}

    public static JsonReporter create() {
        return new JsonReporter();
    }

    @Override
    public void write(LintResult result, Appendable out) throws IOException {
        JsonText.write(out, json -> document(json, result));
    }

    private static void document(JsonGenerator json, LintResult result) throws IOException {
        json.writeStartObject();
        json.writeNumberField("version", FORMAT_VERSION);
        json.writeArrayFieldStart("files");
        for (SourceFile file : result.files()) {
            json.writeString(file.name());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("unresolvedIncludes");
        for (UnresolvedInclude include : result.unresolvedIncludes()) {
            include(json, include);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("failures");
        for (Failure failure : result.failures()) {
            failure(json, failure);
        }
        json.writeEndArray();
        findings(json, result.findings());
        json.writeArrayFieldStart("suppressed");
        for (Suppressed suppressed : result.suppressed()) {
            suppressed(json, suppressed);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void suppressed(JsonGenerator json, Suppressed suppressed) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", suppressed.finding().rule());
        json.writeStringField("severity", suppressed.finding().severity().word());
        json.writeStringField("message", suppressed.finding().message());
        place(json, suppressed.finding().place());
        json.writeStringField("by", suppressed.by() == Suppressed.By.COMMENT ? "comment" : "baseline");
        json.writeStringField("reason", suppressed.reason());
        json.writeEndObject();
    }

    private static void include(JsonGenerator json, UnresolvedInclude include) throws IOException {
        Position start = include.place().start();
        json.writeStartObject();
        json.writeStringField("pattern", include.pattern());
        json.writeStringField("file", include.place().file().name());
        json.writeNumberField("line", start.line());
        json.writeNumberField("column", start.column());
        json.writeStringField("reason", include.reason());
        json.writeEndObject();
    }

    private static void failure(JsonGenerator json, Failure failure) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", failure.rule());
        json.writeStringField("message", failure.message());
        json.writeEndObject();
    }

    private static void findings(JsonGenerator json, List<Finding> findings) throws IOException {
        List<String> fingerprints = Fingerprint.of(findings);
        json.writeArrayFieldStart("findings");
        for (int i = 0; i < findings.size(); i++) {
            finding(json, findings.get(i), fingerprints.get(i));
        }
        json.writeEndArray();
    }

    private static void finding(JsonGenerator json, Finding finding, String fingerprint) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", finding.rule());
        json.writeStringField("severity", finding.severity().word());
        json.writeStringField("message", finding.message());
        place(json, finding.place());
        json.writeStringField("fingerprint", fingerprint);
        json.writeArrayFieldStart("related");
        for (Related related : finding.related()) {
            json.writeStartObject();
            json.writeStringField("message", related.message());
            place(json, related.place());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeFieldName("fix");
        fix(json, finding.fix().orElse(null));
        json.writeEndObject();
    }

    private static void fix(JsonGenerator json, @Nullable Fix fix) throws IOException {
        if (fix == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        json.writeStringField("description", fix.description());
        json.writeStringField("safety", SafetyWord.of(fix.safety()));
        json.writeArrayFieldStart("edits");
        for (TextEdit edit : fix.edits()) {
            json.writeStartObject();
            place(json, edit.place());
            json.writeStringField("text", edit.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void place(JsonGenerator json, Place place) throws IOException {
        Position start = place.start();
        Position end = place.end();
        json.writeStringField("file", place.file().name());
        json.writeNumberField("line", start.line());
        json.writeNumberField("column", start.column());
        json.writeNumberField("endLine", end.line());
        json.writeNumberField("endColumn", end.column());
    }
}
