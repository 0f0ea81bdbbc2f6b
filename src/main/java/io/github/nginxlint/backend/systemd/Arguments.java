package io.github.nginxlint.backend.systemd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The options of a command line that matter, under one name each. */
final class Arguments {

    private final Map<String, List<Optional<String>>> options = new HashMap<>();
    private final List<String> others = new ArrayList<>();
    private boolean isWhole = true;

    private Arguments() {}

    /**
     * Reads words.
     *
     * @param words what follows the program
     * @param names the options that take a value, each with the name that it is to have here
     */
    static Arguments of(List<CommandWord> words, Map<String, String> names) {
        Arguments arguments = new Arguments();
        boolean isValue = false;
        for (int i = 0; i < words.size(); i++) {
            CommandWord word = words.get(i);
            String text = word.text();
            int equals = text.indexOf('=');
            boolean isLong = text.startsWith("--") && text.length() > 2;
            boolean isShort = !isLong && text.startsWith("-") && text.length() > 1;
            String written = isLong && equals > 0 ? text.substring(0, equals) : isShort ? text.substring(0, 2) : text;
            String name = names.get(written);
            boolean isAlone = text.length() == written.length();
            if (name != null) {
                boolean takesNext = isAlone && i + 1 < words.size();
                CommandWord value = takesNext ? words.get(++i) : word;
                arguments.isWhole &= !value.mayBeSeveral();
                arguments.put(name, value, takesNext ? 0 : value(written, text));
                isValue = false;
                continue;
            }
            // an open word behind an option that is not known is most likely its value
            arguments.isWhole &= word.isKnown() || isLong || (isValue && !word.mayBeSeveral());
            if (!isLong && !isShort && !isValue) {
                arguments.others.add(text);
            }
            isValue = (isLong || isShort) && isAlone;
        }
        return arguments;
    }

    private static int value(String written, String text) {
        return text.startsWith("=", written.length()) ? written.length() + 1 : written.length();
    }

    private void put(String name, CommandWord word, int from) {
        Optional<String> value = word.isKnown() ? Optional.of(word.text().substring(from)) : Optional.empty();
        options.computeIfAbsent(name, n -> new ArrayList<>(2)).add(value);
    }

    /** Whether no word can be an option that is not known here. */
    boolean isWhole() {
        return isWhole;
    }

    /** The values of an option in order; an empty one is not known. */
    List<Optional<String>> all(String name) {
        return options.getOrDefault(name, List.of());
    }

    boolean has(String name) {
        return options.containsKey(name);
    }

    /** The last value of an option, where it is known. */
    Optional<String> last(String name) {
        List<Optional<String>> values = all(name);
        return values.isEmpty() ? Optional.empty() : values.get(values.size() - 1);
    }

    /** The words that are neither options nor their values, as far as that can be told. */
    List<String> others() {
        return others;
    }
}
