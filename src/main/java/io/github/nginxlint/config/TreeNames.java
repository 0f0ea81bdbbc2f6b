package io.github.nginxlint.config;

import io.github.nginxlint.syntax.Word;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The names in a whole tree: most of what nginx knows is nowhere in a configuration, and need not be looked for. */
final class TreeNames {

    private final Map<String, String> directives = new HashMap<>();
    private final Set<String> upperCaseVariables = new HashSet<>(0);
    private boolean isPartial;
    private int size;
    private int blocks;

    void add(ConfigNode node) {
        size++;
        if (isDefinition(node.name())) {
            for (Word argument : node.arguments()) {
                String value = argument.value();
                if (value.length() > 1 && value.charAt(0) == '$' && Character.isUpperCase(value.charAt(1))) {
                    upperCaseVariables.add(value.substring(1).toLowerCase(Locale.ROOT));
                }
            }
        }
    }

    /** The one string of the tree for a name: names that are alike are then the same. */
    String shared(String directive) {
        String known = directives.putIfAbsent(directive, directive);
        return known == null ? directive : known;
    }

    private static boolean isDefinition(String name) {
        return name.equals("map") || name.equals("geo") || name.equals("split_clients") || name.endsWith("set");
    }

    /** A number that no other block of the tree has. */
    int nextBlock() {
        return blocks++;
    }

    /** How many statements there are. */
    int size() {
        return size;
    }

    /** Notes that some statements are not seen. */
    void lose() {
        isPartial = true;
    }

    /** Whether a directive of the name is there. */
    boolean holds(String directive) {
        return directives.containsKey(directive);
    }

    /** Whether a directive of the name is there, or may be where the tree is not seen. */
    boolean mayHold(String directive) {
        return isPartial || directives.containsKey(directive);
    }

    /** The variables that some directive of the tree gives a value under a name in upper case, here in lower case. */
    Set<String> upperCaseVariables() {
        return upperCaseVariables;
    }
}
