package io.github.nginxlint.cli;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.finding.Severity;
import java.util.List;
import java.util.Optional;

/**
 * What the user asked of a check.
 *
 * @param paths what to read, in the order given; never empty
 * @param format how to write the findings
 * @param output the file to write to; absent for standard output
 * @param failOn the least severity that makes the exit status 1; absent for none
 * @param target the nginx versions meant
 * @param context the blocks around a fragment, outermost first
 * @param prefix the directory that relative includes start from
 * @param pathMaps replacements in include paths, {@code FROM=TO}
 * @param phpFpm PHP-FPM configurations to read
 * @param colour {@code auto}, {@code always} or {@code never}
 */
record CheckOptions(
        List<String> paths,
        Format format,
        Optional<String> output,
        Optional<Severity> failOn,
        TargetVersion target,
        Optional<List<String>> context,
        Optional<String> prefix,
        List<String> pathMaps,
        List<String> phpFpm,
        String colour) {

    /** What is read when no path is given. */
    static final String DEFAULT_PATH = "/etc/nginx/nginx.conf";

    CheckOptions {
        paths = paths.isEmpty() ? List.of(DEFAULT_PATH) : List.copyOf(paths);
        pathMaps = List.copyOf(pathMaps);
        phpFpm = List.copyOf(phpFpm);
    }

    /** A report format. */
    enum Format {
        TEXT,
        SARIF,
        JSON
    }

    /** The options of a run that gives paths alone. */
    static CheckOptions ofPaths(List<String> paths) {
        return new CheckOptions(
                paths,
                Format.TEXT,
                Optional.empty(),
                Optional.of(Severity.WARNING),
                TargetVersion.ANY,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                "auto");
    }
}
