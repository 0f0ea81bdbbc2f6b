package io.github.nginxlint.engine;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.source.Exclusion;
import io.github.nginxlint.source.Limits;
import java.util.List;
import java.util.Optional;

/**
 * What to look at, and as what.
 *
 * @param paths files and directories, in the order given
 * @param standardInput the text of standard input, where that is what to look at
 * @param target the nginx versions meant
 * @param context the blocks around a fragment, outermost first; absent to infer it
 * @param includes where included files are
 * @param backends what was named of that which stands behind nginx
 * @param exclude what is left out when a directory is looked through
 * @param limits how much is looked at, and said
 */
public record LintRequest(
        List<String> paths,
        Optional<byte[]> standardInput,
        TargetVersion target,
        Optional<List<String>> context,
        IncludePlaces includes,
        BackendFiles backends,
        Exclusion exclude,
        Limits limits) {

    public LintRequest {
        paths = List.copyOf(paths);
        context = context.map(List::copyOf);
    }

    /** Paths alone, everything else as it is by default. */
    public static LintRequest of(List<String> paths) {
        return of(paths, Optional.empty());
    }

    /** Standard input alone: the text of a file, or the output of {@code nginx -T}. */
    public static LintRequest ofStandardInput(byte[] text) {
        return of(List.of(Inputs.STANDARD_INPUT), Optional.of(text));
    }

    private static LintRequest of(List<String> paths, Optional<byte[]> standardInput) {
        return new LintRequest(
                paths,
                standardInput,
                TargetVersion.ANY,
                Optional.empty(),
                IncludePlaces.NONE,
                BackendFiles.NONE,
                Exclusion.NONE,
                Limits.STANDARD);
    }

    /**
     * The same of other paths.
     *
     * @param others what to look at instead
     * @param around where included files may be as well as below those of the paths
     */
    LintRequest of(List<String> others, List<String> around) {
        IncludePlaces places = new IncludePlaces(includes.prefix(), includes.pathMaps(), around);
        return new LintRequest(others, standardInput, target, context, places, backends, exclude, limits);
    }

    /** The same, meant for other versions. */
    public LintRequest meantFor(TargetVersion versions) {
        return new LintRequest(paths, standardInput, versions, context, includes, backends, exclude, limits);
    }

    /** The same of a fragment that stands in these blocks, outermost first. */
    public LintRequest inContext(List<String> blocks) {
        return new LintRequest(paths, standardInput, target, Optional.of(blocks), includes, backends, exclude, limits);
    }

    /** The same, with included files elsewhere. */
    public LintRequest including(IncludePlaces places) {
        return new LintRequest(paths, standardInput, target, context, places, backends, exclude, limits);
    }

    /** The same, compared with other files of what stands behind nginx. */
    public LintRequest comparedWith(BackendFiles others) {
        return new LintRequest(paths, standardInput, target, context, includes, others, exclude, limits);
    }

    /** The same, with something else left out when a directory is looked through. */
    public LintRequest leavingOut(Exclusion others) {
        return new LintRequest(paths, standardInput, target, context, includes, backends, others, limits);
    }

    /** The same within other limits. */
    public LintRequest within(Limits others) {
        return new LintRequest(paths, standardInput, target, context, includes, backends, exclude, others);
    }
}
