package io.github.nginxlint.rules.compose;

import io.github.nginxlint.engine.BackendFiles;
import io.github.nginxlint.engine.Inputs;
import io.github.nginxlint.engine.LintRequest;
import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.rule.Rule;
import io.github.nginxlint.rules.syntax.RuleFindings;
import io.github.nginxlint.source.MapReader;
import java.util.List;
import java.util.Map;

/** What a rule says of a configuration beside a compose file. */
final class ComposeFindings {

    private static final String MAIN = "events {}\nhttp {\n%s\n}\n";

    private ComposeFindings() {}

    /** Of the text of {@code http} in nginx.conf. */
    static List<Finding> of(Rule rule, String http, String compose) {
        return ofFiles(rule, Map.of("nginx.conf", MAIN.formatted(http), "compose.yaml", compose));
    }

    static List<Finding> ofFiles(Rule rule, Map<String, String> files) {
        LintRequest request = LintRequest.of(List.of("nginx.conf"))
                .comparedWith(new BackendFiles(List.of(), List.of("compose.yaml"), List.of()));
        return RuleFindings.of(List.of(rule), request, Inputs.inMemory(MapReader.ofTexts(files)));
    }

    /** Of one location that passes on, with these lines in nginx's service and these services beside it. */
    static List<String> messages(Rule rule, String pass, String nginx, String beside) {
        String compose = "services:\n  web:\n    volumes: [\"./nginx.conf:/etc/nginx/nginx.conf\"]\n    " + nginx + "\n"
                + beside + "\n";
        return of(rule, "server { location / { " + pass + " } }", compose).stream()
                .map(Finding::message)
                .toList();
    }
}
