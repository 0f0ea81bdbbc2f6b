package io.github.nginxlint.settings;

import io.github.nginxlint.catalog.NearestName;
import io.github.nginxlint.rule.OptionValue;
import io.github.nginxlint.rule.RuleLevel;
import io.github.nginxlint.rule.RuleLevels;
import io.github.nginxlint.rule.RuleOption;
import io.github.nginxlint.rule.RuleOptions;
import io.github.nginxlint.rule.RulePage;
import io.github.nginxlint.rule.RulePages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the mapping {@code rules}: what is made of a rule, or of all of a category, and the options of rules. */
final class RuleSettings {

    private static final List<String> KEYS = List.of("severity", "options");

    private final Collection<String> names;
    private final Map<String, RuleLevel> levels = new LinkedHashMap<>();
    private final Map<String, Map<String, OptionValue>> options = new LinkedHashMap<>();
    private final Map<String, String> places = new LinkedHashMap<>();

    private RuleSettings(Collection<String> names) {
        this.names = names;
    }

    /**
     * Reads it.
     *
     * @param rules the mapping
     * @param names the rules and categories there are
     */
    static RuleSettings read(Map<YamlText, YamlMap.Item> rules, Collection<String> names) throws SettingsError {
        RuleSettings settings = new RuleSettings(names);
        for (Map.Entry<YamlText, YamlMap.Item> rule : rules.entrySet()) {
            settings.add(rule.getKey(), rule.getValue());
        }
        return settings;
    }

    /** Nothing said. */
    static RuleSettings none() {
        return new RuleSettings(List.of());
    }

    RuleLevels levels() {
        return new RuleLevels(levels);
    }

    RuleOptions options() {
        return new RuleOptions(options);
    }

    /** Where each stands, file and line: of a rule or category its name, of an option {@code RULE.OPTION}. */
    Map<String, String> places() {
        return Map.copyOf(places);
    }

    private void add(YamlText name, YamlMap.Item value) throws SettingsError {
        if (!names.contains(name.value())) {
            throw name.error("is neither a rule nor a category"
                    + NearestName.of(name.value(), names)
                            .map(nearest -> ": did you mean \"" + nearest + "\"?")
                            .orElse("; \"nginx-lint rules\" lists them"));
        }
        places.put(name.value(), name.line());
        if (!value.isMapping()) {
            levels.put(name.value(), level(value.text()));
            return;
        }
        YamlMap map = value.map(KEYS);
        Optional<YamlText> severity = map.text("severity");
        if (severity.isPresent()) {
            levels.put(name.value(), level(severity.get()));
            places.put(name.value(), severity.get().line());
        }
        Map<YamlText, YamlMap.Item> set = map.entries("options");
        if (!set.isEmpty()) {
            options.put(name.value(), options(name.value(), set));
        }
    }

    private static RuleLevel level(YamlText word) throws SettingsError {
        Optional<RuleLevel> level = RuleLevel.of(word.value());
        if (level.isEmpty()) {
            throw word.error("is nothing a rule can be: write off, note, warning or error");
        }
        return level.get();
    }

    /** The page of the rule is read only now: start-up counts, and hardly anybody sets an option. */
    private Map<String, OptionValue> options(String rule, Map<YamlText, YamlMap.Item> set) throws SettingsError {
        List<RuleOption> known = RulePages.find(rule).map(RulePage::options).orElse(List.of());
        Map<String, OptionValue> values = new LinkedHashMap<>();
        for (Map.Entry<YamlText, YamlMap.Item> entry : set.entrySet()) {
            YamlText name = entry.getKey();
            Optional<RuleOption> option = RuleOption.find(known, name.value());
            if (option.isEmpty()) {
                throw name.error(RuleOption.unknown(rule, known, name.value()));
            }
            places.put(rule + "." + name.value(), name.line());
            values.put(name.value(), value(option.get(), name, entry.getValue()));
        }
        return values;
    }

    private static OptionValue value(RuleOption option, YamlText name, YamlMap.Item item) throws SettingsError {
        if (item.isList() != option.type().isList() || item.isMapping()) {
            throw item.error(
                    "\"" + name.value() + "\" wants " + (option.type().isList() ? "a list of " : "") + option.wanted());
        }
        List<String> texts = new ArrayList<>();
        for (YamlText text : item.texts()) {
            boolean isQuotedNumber = !text.isPlain() && option.type() != RuleOption.Type.TEXTS;
            if (isQuotedNumber || option.read(List.of(text.value())).isEmpty()) {
                throw text.error("is nothing for \"" + name.value() + "\": write " + option.wanted());
            }
            texts.add(text.value());
        }
        Optional<OptionValue> value = option.read(texts);
        if (value.isEmpty()) {
            throw item.error("\"" + name.value() + "\" has too many values");
        }
        return value.get();
    }
}
