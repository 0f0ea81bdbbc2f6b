package io.github.nginxlint.config;

import java.util.List;
import java.util.Optional;

/**
 * One configuration: an entry file with all that it includes.
 *
 * @param entry the path of the entry file
 * @param kind whether it is a whole configuration
 * @param context the names of the blocks around a fragment, outermost first ({@code http, server}); empty for a whole
 *     configuration; absent when it could not be told
 * @param isContextInferred whether the context was told from what the fragment holds: nobody said it
 * @param top the statements
 */
public record ConfigTree(
        String entry, Kind kind, Optional<List<String>> context, boolean isContextInferred, ConfigBlock top) {

    public ConfigTree {
        context = context.map(List::copyOf);
    }

    /** How many statements it has with all includes in place. */
    public int size() {
        return top.tree().size();
    }

    /** Whether anything can stand around the entry file. */
    public enum Kind {
        /** nginx starts with this file: nothing stands around it */
        MAIN,
        /** a file that others include: what stands around it is unknown */
        FRAGMENT
    }
}
