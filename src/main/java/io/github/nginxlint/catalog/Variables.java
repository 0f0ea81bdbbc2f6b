package io.github.nginxlint.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every variable nginx and its own modules define, and those of some modules of others, looked up by name. */
public final class Variables {
    /** No prefix is longer; a longer name is not searched beyond it. */
    private static final int LONGEST_PREFIX = 32;

    private Variables() {}

    /**
     * The variable of the name, without the dollar sign and in lower case, in {@link Context#HTTP} or {@link
     * Context#STREAM}: defined as it is, or by the longest prefix.
     */
    public static Optional<VariableSpec> find(String name, Context family) {
        Optional<VariableSpec> exact = find(name, family, false);
        if (exact.isPresent()) {
            return exact;
        }
        for (int end = Math.min(name.length(), LONGEST_PREFIX); end > 1; end--) {
            if (name.charAt(end - 1) == '_') {
                Optional<VariableSpec> prefix = find(name.substring(0, end), family, true);
                if (prefix.isPresent()) {
                    return prefix;
                }
            }
        }
        return Optional.empty();
    }

    /** The names that are defined as they are in {@link Context#HTTP} or {@link Context#STREAM}, sorted. */
    public static List<VariableSpec> exact(Context family) {
        List<VariableSpec> found = new ArrayList<>();
        for (SortedLines part : Lines.PARTS) {
            for (String line : part.all()) {
                VariableSpec spec = read(line);
                if (spec.family() == family && !spec.isPrefix()) {
                    found.add(spec);
                }
            }
        }
        return found;
    }

    private static Optional<VariableSpec> find(String name, Context family, boolean prefix) {
        for (SortedLines part : Lines.PARTS) {
            for (String line : part.find(name)) {
                VariableSpec spec = read(line);
                if (spec.family() == family && spec.isPrefix() == prefix) {
                    return Optional.of(spec);
                }
            }
        }
        return Optional.empty();
    }

    private static VariableSpec read(String line) {
        List<String> fields = SpecLine.split(line, '\t');
        String letters = fields.get(1);
        return new VariableSpec(
                fields.get(0),
                letters.charAt(0) == 'p',
                fields.get(2),
                letters.charAt(1) == 'h' ? Context.HTTP : Context.STREAM,
                SpecLine.origin(letters.charAt(2)),
                letters.charAt(3) == 's',
                version(fields, 3),
                version(fields, 4));
    }

    private static Optional<NginxVersion> version(List<String> fields, int index) {
        return index < fields.size() ? NginxVersion.parse(fields.get(index)) : Optional.empty();
    }

    /** Loaded at the first look-up. */
    private static final class Lines {
        static final List<SortedLines> PARTS = NginxVariables.parts();
    }
}
