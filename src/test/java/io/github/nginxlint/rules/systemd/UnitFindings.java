package io.github.nginxlint.rules.systemd;

import io.github.nginxlint.engine.BackendFiles;
import io.github.nginxlint.engine.Inputs;
import io.github.nginxlint.engine.LintRequest;
import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.rule.Rule;
import io.github.nginxlint.rules.syntax.RuleFindings;
import io.github.nginxlint.source.MapReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a rule says of a configuration beside units of systemd. */
public final class UnitFindings {

    private UnitFindings() {}

    /** Of the text of {@code http}, and of units by name and text of {@code [Service]}, or files by path and text. */
    public static List<Finding> of(Rule rule, String http, String... files) {
        return ofMain(rule, "events {}\nhttp {\n" + http + "\n}\n", files);
    }

    /** Of the text of nginx.conf. */
    public static List<Finding> ofMain(Rule rule, String main, String... files) {
        Map<String, String> texts = new HashMap<>();
        texts.put("nginx.conf", main);
        for (int i = 0; i < files.length; i += 2) {
            boolean isUnit = files[i].endsWith(".service") || files[i].endsWith(".socket");
            String path = isUnit ? "etc/systemd/system/" + files[i] : files[i];
            String section = isUnit && files[i].endsWith(".service") ? "[Service]\n" : "";
            texts.put(path, section + files[i + 1] + "\n");
        }
        LintRequest request = LintRequest.of(List.of("nginx.conf"))
                .comparedWith(new BackendFiles(
                        List.of(),
                        texts.containsKey("compose.yaml") ? List.of("compose.yaml") : List.of(),
                        files.length > 0 ? List.of("etc/systemd/system") : List.of()));
        return RuleFindings.of(List.of(rule), request, Inputs.inMemory(MapReader.ofTexts(texts)));
    }

    /** The messages. */
    public static List<String> messages(Rule rule, String http, String... files) {
        return of(rule, http, files).stream().map(Finding::message).toList();
    }
}
