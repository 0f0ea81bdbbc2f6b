package io.github.nginxlint.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a project makes of rules, where that differs from their pages.
 *
 * @param byName a rule's identifier or a category to what is made of it; the identifier goes before the category
 */
public record RuleLevels(Map<String, RuleLevel> byName) {

    /** All as their pages have it. */
    public static final RuleLevels NONE = new RuleLevels(Map.of());

    public RuleLevels {
        byName = Map.copyOf(byName);
    }

    /** What is made of a rule; absent when its page says. */
    public Optional<RuleLevel> of(Rule rule) {
        if (byName.isEmpty()) {
            return Optional.empty();
        }
        RuleLevel own = byName.get(rule.id());
        return Optional.ofNullable(own != null ? own : byName.get(category(rule)));
    }

    /** The category of a rule: the package of its class. */
    public static String category(Rule rule) {
        if (rule instanceof ListedRule listed) {
            return listed.category();
        }
        String name = rule.getClass().getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** These, and others of names that these do not have. */
    public RuleLevels over(RuleLevels others) {
        Map<String, RuleLevel> all = new HashMap<>(others.byName);
        all.putAll(byName);
        return new RuleLevels(all);
    }
}
