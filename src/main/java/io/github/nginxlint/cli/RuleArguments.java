package io.github.nginxlint.cli;

import io.github.nginxlint.catalog.NearestName;
import io.github.nginxlint.rule.OptionValue;
import io.github.nginxlint.rule.RuleLevel;
import io.github.nginxlint.rule.RuleLevels;
import io.github.nginxlint.rule.RuleOption;
import io.github.nginxlint.rule.RuleOptions;
import io.github.nginxlint.rule.RulePage;
import io.github.nginxlint.rule.RulePages;
import io.github.nginxlint.rules.Rules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the user says of rules: {@code NAME=LEVEL} of a rule or category, {@code RULE.OPTION=VALUE} of an option. */
final class RuleArguments {

    private final Set<String> names;
    private final Map<String, RuleLevel> levels = new HashMap<>();
    private final Map<String, Map<String, OptionValue>> options = new HashMap<>();

    private RuleArguments(Set<String> names) {
        this.names = names;
    }

    static RuleArguments parse(List<String> choices) throws UsageError {
        if (choices.isEmpty()) {
            return new RuleArguments(Set.of());
        }
        RuleArguments arguments = new RuleArguments(Rules.names());
        for (String choice : choices) {
            arguments.add(choice);
        }
        return arguments;
    }

    RuleLevels levels() {
        return new RuleLevels(levels);
    }

    RuleOptions options() {
        return new RuleOptions(options);
    }

    private void add(String choice) throws UsageError {
        int equals = choice.indexOf('=');
        String name = equals < 0 ? choice : choice.substring(0, equals);
        String value = choice.substring(equals + 1);
        int dot = name.indexOf('.');
        if (equals >= 0 && dot >= 0) {
            String rule = known(name.substring(0, dot));
            options.computeIfAbsent(rule, key -> new HashMap<>())
                    .put(name.substring(dot + 1), option(rule, name.substring(dot + 1), value));
            return;
        }
        Optional<RuleLevel> level = RuleLevel.of(value);
        if (equals < 0 || level.isEmpty()) {
            throw new UsageError("--rule " + choice
                    + ": write NAME=LEVEL, the level one of off, note, warning and error, or RULE.OPTION=VALUE");
        }
        levels.put(known(name), level.get());
    }

    private String known(String name) throws UsageError {
        if (!names.contains(name)) {
            throw new UsageError("there is neither a rule nor a category \"" + name + "\""
                    + NearestName.of(name, names)
                            .map(nearest -> ": did you mean \"" + nearest + "\"?")
                            .orElse("; \"nginx-lint rules\" lists them"));
        }
        return name;
    }

    private static OptionValue option(String rule, String name, String value) throws UsageError {
        List<RuleOption> known = RulePages.find(rule).map(RulePage::options).orElse(List.of());
        Optional<RuleOption> option = RuleOption.find(known, name);
        if (option.isEmpty()) {
            throw new UsageError("\"" + name + "\" " + RuleOption.unknown(rule, known, name));
        }
        List<String> texts = option.get().type().isList() ? List.of(value.split(",", -1)) : List.of(value);
        Optional<OptionValue> read = option.get().read(texts);
        if (read.isEmpty()) {
            throw new UsageError("--rule " + rule + "." + name + "=" + value + ": write "
                    + option.get().wanted()
                    + (option.get().type().isList() ? ", with commas between" : ""));
        }
        return read.get();
    }
}
