package io.github.nginxlint.rules;

import io.github.nginxlint.backend.FpmConfig;
import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.config.Configuration;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.TextModel;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.RuleContext;
import java.util.ArrayList;
import java.util.List;

/** What a rule raises, as {@code flagged text: message}. */
public final class Raised {

    private Raised() {}

    /** By a configuration whose {@code http} holds the text. */
    public static List<String> by(ModelRule rule, String http) {
        return by(rule, http, TargetVersion.ANY);
    }

    /** By such a configuration for one version. */
    public static List<String> by(ModelRule rule, String http, String version) {
        return by(rule, http, TargetVersion.of(NginxVersion.parse(version).orElseThrow()));
    }

    private static List<String> by(ModelRule rule, String http, TargetVersion target) {
        return by(rule, TextModel.of("events {}\nhttp {\n" + http + "\n}\n", target), target);
    }

    /** By a model. */
    public static List<String> by(ModelRule rule, ConfigModel model) {
        return by(rule, model, TargetVersion.ANY);
    }

    private static List<String> by(ModelRule rule, ConfigModel model, TargetVersion target) {
        List<String> raised = new ArrayList<>();
        Configuration nothing = new Configuration(List.of(), List.of(), List.of(), List.of(), List.of());
        RuleContext context = new RuleContext(nothing, model, target, FpmConfig.none());
        rule.check(context, (place, message, related, fix) -> raised.add(place.text() + ": " + message));
        return raised;
    }
}
