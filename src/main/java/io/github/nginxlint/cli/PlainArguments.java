package io.github.nginxlint.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Arguments in the forms that are usual in scripts, read without picocli, whose loading takes longer than a small run.
 * What is not plainly right is left to picocli: it knows every form, and what to say of a wrong one.
 */
final class PlainArguments implements GivenOptions {

    private final Map<String, List<String>> values = new HashMap<>();
    private final List<String> paths = new ArrayList<>();

    private PlainArguments() {}

    /** What was given; absent where picocli is to read it. */
    static Optional<GivenOptions> of(List<String> arguments) {
        PlainArguments read = new PlainArguments();
        int at = 0;
        while (at < arguments.size()) {
            int taken = read.take(arguments, at);
            if (taken == 0) {
                return Optional.empty();
            }
            at += taken;
        }
        return Optional.of(read);
    }

    /** How many arguments were understood from here on. */
    private int take(List<String> arguments, int at) {
        String argument = arguments.get(at);
        if (!argument.startsWith("-") || argument.equals("-")) {
            paths.add(argument);
            return 1;
        }
        int equals = argument.indexOf('=');
        if (equals >= 0) {
            return add(argument.substring(0, equals), argument.substring(equals + 1)) ? 1 : 0;
        }
        boolean hasNext = at + 1 < arguments.size();
        return hasNext && add(argument, arguments.get(at + 1)) ? 2 : 0;
    }

    private boolean add(String option, String value) {
        if (value.isEmpty() || value.startsWith("-")) {
            return false;
        }
        return switch (option) {
            case "--format", "--rule", "--php-fpm" -> {
                values.computeIfAbsent(option, k -> new ArrayList<>()).add(value);
                yield true;
            }
            // given twice is wrong
            case "--output", "--fail-on", "--color", "--config", "--baseline", "--nginx-version" ->
                values.put(option, List.of(value)) == null;
            default -> false;
        };
    }

    @Override
    public boolean has(String option) {
        return values.containsKey(option);
    }

    @Override
    public Optional<String> text(String option) {
        return has(option) ? Optional.of(texts(option).get(0)) : Optional.empty();
    }

    @Override
    public List<String> texts(String option) {
        return values.getOrDefault(option, List.of());
    }

    @Override
    public List<String> paths() {
        return paths;
    }
}
