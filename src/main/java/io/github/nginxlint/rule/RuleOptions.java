package io.github.nginxlint.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a project has set rules' options to.
 *
 * @param byRule a rule's identifier to the names of its options to what they are set to
 */
public record RuleOptions(Map<String, Map<String, OptionValue>> byRule) {

    /** Nothing set. */
    public static final RuleOptions NONE = new RuleOptions(Map.of());

    public RuleOptions {
        Map<String, Map<String, OptionValue>> copy = new HashMap<>();
        byRule.forEach((rule, options) -> copy.put(rule, Map.copyOf(options)));
        byRule = Map.copyOf(copy);
    }

    /** What an option of a rule is set to. */
    public Optional<OptionValue> of(String rule, String option) {
        Map<String, OptionValue> options = byRule.get(rule);
        return options == null ? Optional.empty() : Optional.ofNullable(options.get(option));
    }

    /** These, and others where these say nothing. */
    public RuleOptions over(RuleOptions others) {
        Map<String, Map<String, OptionValue>> all = new HashMap<>(others.byRule);
        byRule.forEach((rule, options) -> {
            Map<String, OptionValue> both = new HashMap<>(all.getOrDefault(rule, Map.of()));
            both.putAll(options);
            all.put(rule, both);
        });
        return new RuleOptions(all);
    }
}
