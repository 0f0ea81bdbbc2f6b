package io.github.nginxlint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.LintResult;
import io.github.nginxlint.finding.Severity;
import io.github.nginxlint.finding.Suppressed;
import io.github.nginxlint.rule.RulePage;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The rules that raised something, as SARIF describes them (section 3.49 of the standard), and their indexes. */
final class SarifRules {

    /** Where the pages of the rules can be read. */
    static final String PAGES = "https://github.com/nginx-lint/nginx-lint/blob/main/rules/";

    private final Map<String, Severity> severities = new LinkedHashMap<>();
    private final Map<String, Integer> indexes = new LinkedHashMap<>();

    private SarifRules() {}

    /** In the order in which they first occur. */
    static SarifRules of(LintResult result) {
        SarifRules rules = new SarifRules();
        result.findings().forEach(rules::add);
        for (Suppressed suppressed : result.suppressed()) {
            rules.add(suppressed.finding());
        }
        return rules;
    }

    private void add(Finding finding) {
        severities.putIfAbsent(finding.rule(), finding.severity());
        indexes.putIfAbsent(finding.rule(), indexes.size());
    }

    int index(String rule) {
        return indexes.getOrDefault(rule, -1);
    }

    void write(JsonGenerator json, Function<String, Optional<RulePage>> pages) throws IOException {
        json.writeArrayFieldStart("rules");
        for (Map.Entry<String, Severity> rule : severities.entrySet()) {
            Optional<RulePage> page = pages.apply(rule.getKey());
            if (page.isPresent()) {
                described(json, page.get());
            } else {
                named(json, rule.getKey(), rule.getValue());
            }
        }
        json.writeEndArray();
    }

    private static void described(JsonGenerator json, RulePage page) throws IOException {
        json.writeStartObject();
        identity(json, page.id());
        SarifMessages.message(json, "shortDescription", page.title());
        String text = page.text();
        SarifMessages.message(json, "fullDescription", firstParagraph(text).orElse(page.title()));
        json.writeObjectFieldStart("help");
        json.writeStringField("text", text);
        json.writeStringField("markdown", text);
        json.writeEndObject();
        json.writeStringField("helpUri", PAGES + page.id() + ".md");
        configuration(json, page.severity());
        properties(json, page.severity(), page.category());
        json.writeEndObject();
    }

    /** A rule without a page: GitHub refuses a rule that has no descriptions. */
    private static void named(JsonGenerator json, String id, Severity severity) throws IOException {
        json.writeStartObject();
        identity(json, id);
        SarifMessages.message(json, "shortDescription", id);
        SarifMessages.message(json, "fullDescription", id);
        SarifMessages.message(json, "help", id);
        configuration(json, severity);
        properties(json, severity, "");
        json.writeEndObject();
    }

    private static void identity(JsonGenerator json, String id) throws IOException {
        json.writeStringField("id", id);
        json.writeStringField("name", pascalCase(id));
    }

    private static void configuration(JsonGenerator json, Severity severity) throws IOException {
        json.writeObjectFieldStart("defaultConfiguration");
        json.writeStringField("level", severity.word());
        json.writeEndObject();
    }

    // what GitHub filters and sorts by; an error is what nginx itself was seen to refuse or to answer
    private static void properties(JsonGenerator json, Severity severity, String category) throws IOException {
        json.writeObjectFieldStart("properties");
        json.writeArrayFieldStart("tags");
        if (!category.isEmpty()) {
            json.writeString(category);
        }
        json.writeString("nginx");
        json.writeEndArray();
        json.writeStringField("precision", severity == Severity.ERROR ? "very-high" : "high");
        json.writeStringField("problem.severity", severity == Severity.NOTE ? "recommendation" : severity.word());
        json.writeEndObject();
    }

    static String pascalCase(String id) {
        StringBuilder name = new StringBuilder(id.length());
        boolean atWordStart = true;
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (c == '-') {
                atWordStart = true;
                continue;
            }
            name.append(atWordStart && c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c);
            atWordStart = false;
        }
        return name.toString();
    }

    /** The text up to the first blank line, headings left out, in one line. */
    static Optional<String> firstParagraph(String markdown) {
        StringBuilder paragraph = new StringBuilder();
        for (String line : markdown.split("\n", -1)) {
            boolean isText = !line.isBlank() && !line.startsWith("#") && !line.startsWith("```");
            if (isText) {
                paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
            } else if (!paragraph.isEmpty()) {
                break;
            }
        }
        return paragraph.isEmpty() ? Optional.empty() : Optional.of(paragraph.toString());
    }
}
