package io.github.nginxlint.config;

import io.github.nginxlint.catalog.OwnNames;
import io.github.nginxlint.source.Exclusion;
import io.github.nginxlint.source.Limits;
import java.util.List;
import java.util.Optional;

/**
 * What to load and how.
 *
 * @param paths files and directories, in the order in which they were named
 * @param includes where included files are looked up
 * @param context the names of the blocks around fragments, outermost first, where a fragment does not say itself;
 *     absent to tell it from what the fragment holds
 * @param own directives of modules of the user's own
 * @param exclude what is left out when a directory is looked through
 * @param limits how much is looked at
 */
public record LoadOptions(
        List<String> paths,
        IncludeOptions includes,
        Optional<List<String>> context,
        OwnNames own,
        Exclusion exclude,
        Limits limits) {

    public LoadOptions {
        paths = List.copyOf(paths);
        context = context.map(List::copyOf);
    }

    /** With no directives of the user's own, nothing left out, and within the standard limits. */
    public LoadOptions(List<String> paths, IncludeOptions includes, Optional<List<String>> context) {
        this(paths, includes, context, OwnNames.NONE, Exclusion.NONE, Limits.STANDARD);
    }

    /** Paths alone, everything else as it comes. */
    public static LoadOptions of(String... paths) {
        return new LoadOptions(List.of(paths), IncludeOptions.STANDARD, Optional.empty());
    }

    /** The same of other paths. */
    public LoadOptions of(List<String> others) {
        return new LoadOptions(others, includes, context, own, exclude, limits);
    }
}
