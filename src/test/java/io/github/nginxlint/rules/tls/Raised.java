package io.github.nginxlint.rules.tls;

import io.github.nginxlint.backend.FpmConfig;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.config.Configuration;
import io.github.nginxlint.model.TextModel;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.RuleContext;
import java.util.ArrayList;
import java.util.List;

/** What a rule raises, as {@code flagged text: message}. */
final class Raised {

    private Raised() {}

    /** By a configuration whose {@code http} holds the text. */
    static List<String> by(ModelRule rule, String http) {
        List<String> raised = new ArrayList<>();
        Configuration nothing = new Configuration(List.of(), List.of(), List.of(), List.of(), List.of());
        RuleContext context = new RuleContext(nothing, TextModel.ofHttp(http), TargetVersion.ANY, FpmConfig.none());
        rule.check(context, (place, message, related, fix) -> raised.add(place.text() + ": " + message));
        return raised;
    }
}
