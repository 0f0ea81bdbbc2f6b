package io.github.nginxlint.rules.location;

import io.github.nginxlint.backend.FpmConfig;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.config.Configuration;
import io.github.nginxlint.model.TextModel;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.RuleContext;
import java.util.ArrayList;
import java.util.List;

/** What one rule says of a configuration given as text. */
final class LocationFindings {

    private LocationFindings() {}

    /** The flagged text and the message of each finding. */
    static List<String> inHttp(ModelRule rule, String http) {
        return inMain(rule, "events {}\nhttp {\n" + http + "\n}\n");
    }

    static List<String> inServer(ModelRule rule, String server) {
        return inHttp(rule, "server {\n" + server + "\n}");
    }

    private static List<String> inMain(ModelRule rule, String main) {
        List<String> found = new ArrayList<>();
        Configuration nothing = new Configuration(List.of(), List.of(), List.of(), List.of(), List.of());
        RuleContext context = new RuleContext(nothing, TextModel.of(main), TargetVersion.ANY, FpmConfig.none());
        rule.check(
                context,
                (place, message, related, fix) -> found.add(
                        main.substring(place.span().start(), place.span().end()) + " | " + message));
        return found;
    }
}
