package io.github.nginxlint.rule;

import java.util.List;

/**
 * How a rule asks for an option that is a list of numbers, empty when nothing is set. Its page declares the option;
 * that both agree is held by a test.
 *
 * @param rule the rule's identifier
 * @param name the option's name
 */
public record NumbersOption(String rule, String name) {

    /** The numbers that are set. */
    public List<Long> in(RuleContext context) {
        return context.options().of(rule, name).orElse(null) instanceof OptionValue.Numbers set
                ? set.values()
                : List.of();
    }
}
