package io.github.nginxlint.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The directives and variables of modules that the catalogue does not know, as the user has described them. */
public final class OwnNames {

    /** None. */
    public static final OwnNames NONE = new OwnNames(List.of(), List.of());

    /** Any number of arguments. */
    public static final String ANY_NUMBER = "0+";

    private final Map<String, List<DirectiveSpec>> directives = new LinkedHashMap<>();
    private final List<String> variables = new ArrayList<>();

    /**
     * These and no others.
     *
     * @param directives each as the user has described it
     * @param variables names without the dollar sign; one that ends with an asterisk stands for all that begin like it
     */
    public OwnNames(List<DirectiveSpec> directives, List<String> variables) {
        for (DirectiveSpec spec : directives) {
            this.directives
                    .computeIfAbsent(spec.name(), n -> new ArrayList<>(1))
                    .add(spec);
        }
        for (String variable : variables) {
            this.variables.add(variable.toLowerCase(Locale.ROOT));
        }
    }

    /** The names of the directives, in the order given. */
    public Set<String> names() {
        return Collections.unmodifiableSet(directives.keySet());
    }

    /** The variables, without the dollar sign, in lower case. */
    public List<String> variables() {
        return List.copyOf(variables);
    }

    /** A directive of which nothing is known but the name: it may stand anywhere and look like anything. */
    public static List<DirectiveSpec> anything(String name) {
        return List.of(
                directive(name, List.of(), DirectiveKind.SIMPLE, ANY_NUMBER),
                directive(name, List.of(), DirectiveKind.BLOCK, ANY_NUMBER));
    }

    /** The directives of a name; usually none. */
    public List<DirectiveSpec> directives(String name) {
        return List.copyOf(directives.getOrDefault(name, List.of()));
    }

    /** Whether a variable is one of them, in any case of letters. */
    public boolean hasVariable(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (String variable : variables) {
            int last = variable.length() - 1;
            if (variable.equals(lower)
                    || (variable.charAt(last) == '*' && lower.startsWith(variable.substring(0, last)))) {
                return true;
            }
        }
        return false;
    }

    /**
     * A directive of a module of the user's own.
     *
     * @param name its name
     * @param contexts where it is allowed; none for everywhere
     * @param kind whether it opens a block
     * @param arguments how many it takes, as the catalogue's data write it: {@code 1}, {@code 1,3}, {@code 2+}
     * @throws IllegalArgumentException if the count is not written so
     */
    public static DirectiveSpec directive(String name, List<Context> contexts, DirectiveKind kind, String arguments) {
        return DirectiveSpec.ofThirdParty(
                name, contexts.isEmpty() ? Context.WITH_DIRECTIVES : contexts, kind, Arity.parse(arguments));
    }
}
