package io.github.nginxlint.setter;

import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.syntax.Word;
import java.util.ArrayList;
import java.util.List;

/** The entries of a table that a directive reads by itself, as far as nginx gets and as far as it is sure that they are there. */
final class Entries {

    private Entries() {}

    static List<ConfigNode> of(ConfigNode table) {
        if (table.block().isEmpty()) {
            return List.of();
        }
        List<ConfigNode> entries = new ArrayList<>();
        for (ConfigNode entry : table.block().get().nodes()) {
            if (!entry.isReached() || entry.block().isPresent()) {
                return entries;
            }
            if (!isOpaque(entry) && !entry.isOptional()) {
                entries.add(entry);
            }
        }
        return entries;
    }

    private static boolean isOpaque(ConfigNode entry) {
        for (Word argument : entry.arguments()) {
            if (argument.isOpaque()) {
                return true;
            }
        }
        return entry.directive().name().isOpaque();
    }
}
