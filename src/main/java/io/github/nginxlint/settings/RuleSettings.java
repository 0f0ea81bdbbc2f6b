package io.github.nginxlint.settings;

import io.github.nginxlint.catalog.NearestName;
import io.github.nginxlint.rule.RuleLevel;
import io.github.nginxlint.rule.RuleLevels;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the mapping {@code rules}: what is made of a rule, or of all of a category. */
final class RuleSettings {

    private RuleSettings() {}

    /**
     * Reads it.
     *
     * @param rules the mapping
     * @param names the rules and categories there are
     */
    static RuleLevels read(Map<YamlText, YamlMap.Item> rules, Collection<String> names) throws SettingsError {
        Map<String, RuleLevel> levels = new LinkedHashMap<>();
        for (Map.Entry<YamlText, YamlMap.Item> rule : rules.entrySet()) {
            YamlText name = rule.getKey();
            if (!names.contains(name.value())) {
                throw name.error("is neither a rule nor a category"
                        + NearestName.of(name.value(), names)
                                .map(nearest -> ": did you mean \"" + nearest + "\"?")
                                .orElse("; \"nginx-lint rules\" lists them"));
            }
            YamlText word = rule.getValue().text();
            Optional<RuleLevel> level = RuleLevel.of(word.value());
            if (level.isEmpty()) {
                throw word.error("is nothing a rule can be: write off, note, warning or error");
            }
            levels.put(name.value(), level.get());
        }
        return new RuleLevels(levels);
    }
}
