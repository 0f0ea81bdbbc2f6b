package io.github.nginxlint.rule;

import io.github.nginxlint.catalog.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An option of a rule, as its page declares it.
 *
 * @param name its name
 * @param type what it is set to
 * @param least the smallest number allowed; 0 for texts
 * @param most the largest number allowed; 0 for texts
 * @param byDefault what the rule does when nothing is set
 * @param meaning a sentence that says what it changes
 */
public record RuleOption(String name, Type type, long least, long most, OptionValue byDefault, String meaning) {

    /** The longest list, and the longest text of one. */
    private static final int LONGEST = 1000;

    /** More digits than the largest bound has. */
    private static final int MOST_DIGITS = 18;

    /** What an option is set to. */
    public enum Type {
        NUMBER("number"),
        NUMBERS("numbers"),
        TEXTS("texts");

        private final String word;

        Type(String word) {
            this.word = word;
        }

        /** Whether several values can be given. */
        public boolean isList() {
            return this != NUMBER;
        }

        private static Type of(String word) {
            for (Type type : values()) {
                if (type.word.equals(word)) {
                    return type;
                }
            }
            throw new IllegalArgumentException("no type of an option: " + word);
        }
    }

    /**
     * Reads a declaration: {@code seconds: number 1 to 3600, default 5; what it changes}, {@code ports: numbers 1 to
     * 65535, default none; ...} or {@code names: texts, default none; ...}.
     *
     * @throws IllegalArgumentException if it is none: a fault of ours, found by the tests
     */
    static RuleOption parse(String line) {
        int colon = line.indexOf(": ");
        int comma = line.indexOf(", default ", colon);
        int semicolon = line.indexOf("; ", comma);
        if (colon < 0 || comma < 0 || semicolon < 0) {
            throw new IllegalArgumentException("no declaration of an option: " + line);
        }
        String[] words = line.substring(colon + 2, comma).split(" ", -1);
        Type type = Type.of(words[0]);
        boolean isBounded = words.length == 4;
        if (isBounded == (type == Type.TEXTS)) {
            throw new IllegalArgumentException("numbers and only they have bounds: " + line);
        }
        String text = line.substring(comma + ", default ".length(), semicolon);
        RuleOption option = new RuleOption(
                line.substring(0, colon),
                type,
                isBounded ? Long.parseLong(words[1]) : 0,
                isBounded ? Long.parseLong(words[3]) : 0,
                new OptionValue.Texts(List.of()),
                line.substring(semicolon + 2));
        OptionValue byDefault = option.read(text.equals("none") ? List.of() : List.of(text.split(" ", -1)))
                .orElseThrow(() -> new IllegalArgumentException("the default is out of bounds: " + line));
        return new RuleOption(option.name, type, option.least, option.most, byDefault, option.meaning);
    }

    /** The option of a name. */
    public static Optional<RuleOption> find(List<RuleOption> options, String name) {
        for (RuleOption option : options) {
            if (option.name.equals(name)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }

    /** Why a name is no option of a rule, and which is meant, as what follows the name. */
    public static String unknown(String rule, List<RuleOption> options, String name) {
        if (options.isEmpty()) {
            return "is set for \"" + rule + "\", which has no options";
        }
        List<String> names = new ArrayList<>();
        for (RuleOption option : options) {
            names.add(option.name);
        }
        return "is no option of \"" + rule + "\": "
                + NearestName.of(name, names)
                        .map(nearest -> "did you mean \"" + nearest + "\"?")
                        .orElse("write " + String.join(" or ", names));
    }

    /** The value that texts are; empty when they are none that is {@link #wanted}. */
    public Optional<OptionValue> read(List<String> texts) {
        boolean isLong = texts.size() > LONGEST;
        for (String text : texts) {
            isLong |= text.isEmpty() || text.length() > LONGEST;
        }
        if (isLong || (type == Type.NUMBER && texts.size() != 1)) {
            return Optional.empty();
        }
        if (type == Type.TEXTS) {
            return Optional.of(new OptionValue.Texts(texts));
        }
        List<Long> numbers = new ArrayList<>();
        for (String text : texts) {
            long number = number(text);
            if (number < least || number > most) {
                return Optional.empty();
            }
            numbers.add(number);
        }
        return Optional.of(
                type == Type.NUMBER ? new OptionValue.OneNumber(numbers.get(0)) : new OptionValue.Numbers(numbers));
    }

    /** The number, or one that is out of all bounds. */
    private static long number(String text) {
        boolean isNumber = text.length() <= MOST_DIGITS;
        for (int i = 0; i < text.length(); i++) {
            isNumber &= text.charAt(i) >= '0' && text.charAt(i) <= '9';
        }
        return isNumber ? Long.parseLong(text) : -1;
    }

    /** What it can be set to, for people: {@code a whole number from 1 to 3600}. */
    public String wanted() {
        return switch (type) {
            case NUMBER -> "a whole number from " + least + " to " + most;
            case NUMBERS -> "whole numbers from " + least + " to " + most;
            case TEXTS -> "texts";
        };
    }

    /** What the rule does when nothing is set, for people. */
    public String shownDefault() {
        List<String> texts = byDefault.texts();
        return texts.isEmpty() ? "none" : String.join(", ", texts);
    }
}
