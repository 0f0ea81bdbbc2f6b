package io.github.nginxlint.rule;

/**
 * How a rule asks for an option that is one number. Its page declares the option; that both agree is held by a test.
 *
 * @param rule the rule's identifier
 * @param name the option's name
 * @param byDefault the number when nothing is set
 */
public record NumberOption(String rule, String name, long byDefault) {

    /** The number that counts. */
    public long in(RuleContext context) {
        return context.options().of(rule, name).orElse(null) instanceof OptionValue.OneNumber set
                ? set.value()
                : byDefault;
    }
}
