package io.github.nginxlint.catalog;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * The form of a {@link DirectiveSpec} in the generated classes: its name, one letter for each enum value, the
 * contexts one letter each, then the other fields separated by tabs, empty ones at the end left out.
 */
final class SpecLine {
    /** The letter of the first constant of an enum. */
    static final char FIRST = 'A';

    /** How many letters come before those of the contexts. */
    private static final int FIRST_CONTEXT = 5;

    private static final DirectiveOrigin[] ORIGINS = DirectiveOrigin.values();
    private static final DirectiveKind[] KINDS = DirectiveKind.values();
    private static final ValueType[] TYPES = ValueType.values();
    private static final Inheritance[] INHERITANCES = Inheritance.values();
    private static final Repeat[] REPEATS = Repeat.values();
    private static final Context[] CONTEXTS = Context.values();

    private final String line;
    private int next;

    private SpecLine(String line) {
        this.line = line;
    }

    static DirectiveSpec read(String line) {
        return new SpecLine(line).spec();
    }

    static DirectiveKind kind(String line, int letters) {
        return KINDS[line.charAt(letters + 1) - FIRST];
    }

    static boolean isAllowedIn(String line, int letters, Context context) {
        for (int i = letters + FIRST_CONTEXT; line.charAt(i) != '\t'; i++) {
            if (CONTEXTS[line.charAt(i) - FIRST] == context) {
                return true;
            }
        }
        return false;
    }

    /** The words of a list in the data files, which {@code |} separates. */
    static List<String> splitWords(String text) {
        return split(text, '|');
    }

    static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf(separator); end >= 0; end = text.indexOf(separator, start)) {
            parts.add(text.substring(start, end));
            start = end + 1;
        }
        parts.add(text.substring(start));
        return parts;
    }

    static DirectiveOrigin origin(char letter) {
        return ORIGINS[letter - FIRST];
    }

    private DirectiveSpec spec() {
        String name = field();
        String letters = field();
        String module = field();
        Arity arity = Arity.of(field());
        String values = field();
        return new DirectiveSpec(
                name,
                module(module),
                origin(letters.charAt(0)),
                contexts(letters),
                KINDS[letters.charAt(1) - FIRST],
                arity,
                TYPES[letters.charAt(2) - FIRST],
                values.isEmpty() ? List.of() : splitWords(values),
                optional(field()),
                INHERITANCES[letters.charAt(3) - FIRST],
                REPEATS[letters.charAt(4) - FIRST],
                NginxVersion.parse(field()),
                NginxVersion.parse(field()),
                NginxVersion.parse(field()),
                earlier(field()));
    }

    private String field() {
        if (next >= line.length()) {
            return "";
        }
        int tab = line.indexOf('\t', next);
        int end = tab < 0 ? line.length() : tab;
        String field = line.substring(next, end);
        next = end + 1;
        return field;
    }

    /** Most modules are called {@code ngx_..._module}: only what is between is kept; other names begin with {@code =}. */
    private static String module(String text) {
        return text.startsWith("=") ? text.substring(1) : "ngx_" + text + "_module";
    }

    private static EnumSet<Context> contexts(String letters) {
        EnumSet<Context> contexts = EnumSet.noneOf(Context.class);
        for (int i = FIRST_CONTEXT; i < letters.length(); i++) {
            contexts.add(CONTEXTS[letters.charAt(i) - FIRST]);
        }
        return contexts;
    }

    private static Optional<String> optional(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** Reads {@code default<1.29.7=1.0;values<1.29.4=1.0|1.1}. */
    private static List<Earlier> earlier(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        List<Earlier> earlier = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int semicolon = text.indexOf(';', start);
            int end = semicolon < 0 ? text.length() : semicolon;
            int less = text.indexOf('<', start);
            int equal = text.indexOf('=', less);
            Earlier.Aspect aspect = switch (text.charAt(start)) {
                case 'a' -> Earlier.Aspect.ARITY;
                case 'd' -> Earlier.Aspect.DEFAULT;
                case 'r' -> Earlier.Aspect.REPEAT;
                default -> Earlier.Aspect.VALUES;
            };
            NginxVersion before =
                    NginxVersion.parse(text.substring(less + 1, equal)).orElseThrow();
            earlier.add(new Earlier(aspect, before, text.substring(equal + 1, end)));
            start = end + 1;
        }
        return earlier;
    }
}
