package io.github.nginxlint.rule;

import java.util.ArrayList;
import java.util.List;

/** What an option of a rule is set to, read and found to be within its bounds. */
public sealed interface OptionValue permits OptionValue.OneNumber, OptionValue.Numbers, OptionValue.Texts {

    /**
     * One number.
     *
     * @param value the number
     */
    record OneNumber(long value) implements OptionValue {}

    /**
     * Any number of numbers.
     *
     * @param values the numbers, in the order given
     */
    record Numbers(List<Long> values) implements OptionValue {

        public Numbers {
            values = List.copyOf(values);
        }
    }

    /**
     * Any number of texts.
     *
     * @param values the texts, in the order given
     */
    record Texts(List<String> values) implements OptionValue {

        public Texts {
            values = List.copyOf(values);
        }
    }

    /** The value as a settings file has it, each item a text of its own. */
    default List<String> texts() {
        if (this instanceof Texts texts) {
            return texts.values();
        }
        if (this instanceof OneNumber number) {
            return List.of(Long.toString(number.value()));
        }
        List<String> texts = new ArrayList<>();
        for (Long number : ((Numbers) this).values()) {
            texts.add(number.toString());
        }
        return texts;
    }
}
