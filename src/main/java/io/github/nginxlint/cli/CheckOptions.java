package io.github.nginxlint.cli;

import io.github.nginxlint.settings.Settings;
import java.util.List;
import java.util.Optional;

/**
 * What the user asked of a check.
 *
 * @param paths what to read, in the order given; none for what the settings say, or else for {@link #DEFAULT_PATH}
 * @param reports how to write the findings and where to; never empty
 * @param baseline the baseline to leave out; absent for none
 * @param writeBaseline the file to write a baseline to; absent to report
 * @param config the settings file to use; absent to look for one
 * @param context the blocks around a fragment, outermost first
 * @param colour {@code auto}, {@code always} or {@code never}
 * @param mending what is done with fixes
 * @param extent what of a configuration is looked at and shown
 * @param telling how much is said besides the findings
 * @param settings what a settings file can say too; this goes before it
 */
record CheckOptions(
        List<String> paths,
        List<ReportTarget> reports,
        Optional<String> baseline,
        Optional<String> writeBaseline,
        Optional<String> config,
        Optional<List<String>> context,
        String colour,
        Mending mending,
        Extent extent,
        Telling telling,
        Settings settings) {

    /** What is read when neither a path is given nor a project is around. */
    static final String DEFAULT_PATH = "/etc/nginx/nginx.conf";

    CheckOptions {
        paths = List.copyOf(paths);
        reports = List.copyOf(reports);
        context = context.map(List::copyOf);
    }

    /**
     * What is done with the fixes of findings.
     *
     * @param isWanted whether they are applied at all
     * @param isUnsafeAllowed whether also those that may change behaviour
     * @param isShownOnly whether the difference is shown and nothing is written
     */
    record Mending(boolean isWanted, boolean isUnsafeAllowed, boolean isShownOnly) {}

    /**
     * What of a configuration is looked at and shown.
     *
     * @param isWhole whether the configurations that the paths are part of are meant
     * @param changedSince the revision of git since which a line has changed to be shown; absent for all
     */
    record Extent(boolean isWhole, Optional<String> changedSince) {}

    /** How much is said besides the findings. */
    enum Telling {
        /** nothing */
        QUIET,
        /** a summary, and how far it is where that takes long */
        USUAL,
        /** also what was read, and what took how long */
        VERBOSE
    }
}
