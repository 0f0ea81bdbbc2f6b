package io.github.nginxlint.engine;

import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.source.Exclusion;
import io.github.nginxlint.source.Limits;
import java.util.List;
import java.util.Optional;

/**
 * What to look at, and as what.
 *
 * @param paths files and directories, in the order given; none when the input is standard input
 * @param standardInput the text of standard input, where that is what to look at
 * @param target the nginx versions meant
 * @param context the blocks around a fragment, outermost first; absent to infer it
 * @param prefix the directory that relative includes start from; absent for the main file's own
 * @param pathMaps replacements in include paths, {@code FROM=TO}
 * @param phpFpm PHP-FPM configurations, files or directories
 * @param compose compose files; none to look for them
 * @param systemd units of systemd, files or directories; none to look for them
 * @param around directories in which included files may be as well as below those of the paths
 * @param exclude what is left out when a directory is looked through
 * @param limits how much is looked at, and said
 */
public record LintRequest(
        List<String> paths,
        Optional<byte[]> standardInput,
        TargetVersion target,
        Optional<List<String>> context,
        Optional<String> prefix,
        List<String> pathMaps,
        List<String> phpFpm,
        List<String> compose,
        List<String> systemd,
        List<String> around,
        Exclusion exclude,
        Limits limits) {

    public LintRequest {
        paths = List.copyOf(paths);
        context = context.map(List::copyOf);
        pathMaps = List.copyOf(pathMaps);
        phpFpm = List.copyOf(phpFpm);
        compose = List.copyOf(compose);
        systemd = List.copyOf(systemd);
        around = List.copyOf(around);
    }

    /** With nothing around the paths, nothing left out, and within the standard limits. */
    public LintRequest(
            List<String> paths,
            Optional<byte[]> standardInput,
            TargetVersion target,
            Optional<List<String>> context,
            Optional<String> prefix,
            List<String> pathMaps,
            List<String> phpFpm,
            List<String> compose,
            List<String> systemd) {
        this(
                paths,
                standardInput,
                target,
                context,
                prefix,
                pathMaps,
                phpFpm,
                compose,
                systemd,
                List.of(),
                Exclusion.NONE,
                Limits.STANDARD);
    }

    /** Without units. */
    public LintRequest(
            List<String> paths,
            Optional<byte[]> standardInput,
            TargetVersion target,
            Optional<List<String>> context,
            Optional<String> prefix,
            List<String> pathMaps,
            List<String> phpFpm,
            List<String> compose) {
        this(paths, standardInput, target, context, prefix, pathMaps, phpFpm, compose, List.of());
    }

    /** Without compose files. */
    public LintRequest(
            List<String> paths,
            Optional<byte[]> standardInput,
            TargetVersion target,
            Optional<List<String>> context,
            Optional<String> prefix,
            List<String> pathMaps,
            List<String> phpFpm) {
        this(paths, standardInput, target, context, prefix, pathMaps, phpFpm, List.of(), List.of());
    }

    /** Paths alone, everything else as it is by default. */
    public static LintRequest of(List<String> paths) {
        return new LintRequest(
                paths, Optional.empty(), TargetVersion.ANY, Optional.empty(), Optional.empty(), List.of(), List.of());
    }

    /**
     * The same of other paths.
     *
     * @param others what to look at instead
     * @param directories where included files may be as well as below those of the paths
     */
    LintRequest of(List<String> others, List<String> directories) {
        return new LintRequest(
                others,
                standardInput,
                target,
                context,
                prefix,
                pathMaps,
                phpFpm,
                compose,
                systemd,
                directories,
                exclude,
                limits);
    }

    /** The same within other limits. */
    public LintRequest within(Limits others) {
        return new LintRequest(
                paths,
                standardInput,
                target,
                context,
                prefix,
                pathMaps,
                phpFpm,
                compose,
                systemd,
                around,
                exclude,
                others);
    }
}
