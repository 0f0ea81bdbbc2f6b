package io.github.nginxlint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.Fingerprint;
import io.github.nginxlint.finding.Fix;
import io.github.nginxlint.finding.LintResult;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.finding.Suppressed;
import io.github.nginxlint.finding.TextEdit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings as results (sections 3.27 and 3.55 of the standard). */
final class SarifResults {

    /** Names the way the fingerprint is made; another way needs another number. */
    private static final String FINGERPRINT = "nginxLint/v1";

    private SarifResults() {}

    static void write(JsonGenerator json, LintResult result, SarifRules rules) throws IOException {
        List<Finding> silenced = new ArrayList<>();
        for (Suppressed suppressed : result.suppressed()) {
            silenced.add(suppressed.finding());
        }
        List<String> fingerprints = Fingerprint.of(result.findings());
        List<String> ofSilenced = Fingerprint.of(silenced);
        json.writeArrayFieldStart("results");
        for (int i = 0; i < fingerprints.size(); i++) {
            json.writeStartObject();
            result(json, result.findings().get(i), rules, fingerprints.get(i));
            json.writeEndObject();
        }
        for (int i = 0; i < ofSilenced.size(); i++) {
            json.writeStartObject();
            result(json, silenced.get(i), rules, ofSilenced.get(i));
            suppression(json, result.suppressed().get(i));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** What silences it (section 3.35). */
    private static void suppression(JsonGenerator json, Suppressed suppressed) throws IOException {
        json.writeArrayFieldStart("suppressions");
        json.writeStartObject();
        json.writeStringField("kind", suppressed.by() == Suppressed.By.COMMENT ? "inSource" : "external");
        json.writeStringField("justification", suppressed.reason());
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void result(JsonGenerator json, Finding finding, SarifRules rules, String fingerprint)
            throws IOException {
        json.writeStringField("ruleId", finding.rule());
        json.writeNumberField("ruleIndex", rules.index(finding.rule()));
        json.writeStringField("level", finding.severity().word());
        SarifMessages.message(json, "message", SarifMessages.linked(finding));
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        SarifPlaces.physicalLocation(json, finding.place());
        json.writeEndObject();
        json.writeEndArray();
        relatedLocations(json, finding.related());
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField(FINGERPRINT, fingerprint);
        json.writeEndObject();
        if (finding.fix().isPresent()) {
            fix(json, finding.fix().get());
        }
    }

    private static void relatedLocations(JsonGenerator json, List<Related> relateds) throws IOException {
        if (relateds.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("relatedLocations");
        int id = 0;
        for (Related related : relateds) {
            json.writeStartObject();
            json.writeNumberField("id", ++id);
            SarifPlaces.physicalLocation(json, related.place());
            SarifMessages.message(json, "message", SarifMessages.escaped(related.message()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    // a viewer applies a fix at a click: what must not be applied is not one, and a fix without a change is invalid
    private static void fix(JsonGenerator json, Fix fix) throws IOException {
        if (fix.safety() == Fix.Safety.DISPLAY || fix.edits().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("fixes");
        json.writeStartObject();
        SarifMessages.message(json, "description", SarifMessages.escaped(fix.description()));
        json.writeArrayFieldStart("artifactChanges");
        for (Map.Entry<String, List<TextEdit>> file : editsByFile(fix).entrySet()) {
            artifactChange(json, file.getKey(), file.getValue());
        }
        json.writeEndArray();
        json.writeObjectFieldStart("properties");
        json.writeStringField("safety", SafetyWord.of(fix.safety()));
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
    }

    private static Map<String, List<TextEdit>> editsByFile(Fix fix) {
        Map<String, List<TextEdit>> edits = new LinkedHashMap<>();
        for (TextEdit edit : fix.edits()) {
            edits.computeIfAbsent(edit.place().file().name(), name -> new ArrayList<>())
                    .add(edit);
        }
        return edits;
    }

    private static void artifactChange(JsonGenerator json, String file, List<TextEdit> edits) throws IOException {
        json.writeStartObject();
        SarifPlaces.artifactLocation(json, file);
        json.writeArrayFieldStart("replacements");
        for (TextEdit edit : edits) {
            json.writeStartObject();
            SarifPlaces.region(json, "deletedRegion", edit.place());
            SarifMessages.message(json, "insertedContent", edit.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
