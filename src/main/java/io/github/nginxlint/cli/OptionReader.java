package io.github.nginxlint.cli;

import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.catalog.OwnNames;
import io.github.nginxlint.cli.CheckOptions.Extent;
import io.github.nginxlint.cli.CheckOptions.Mending;
import io.github.nginxlint.cli.CheckOptions.Telling;
import io.github.nginxlint.settings.FailOn;
import io.github.nginxlint.settings.Settings;
import io.github.nginxlint.source.Limits;
import java.util.List;
import java.util.Optional;

/** What the options of a check mean, and which values they may have. */
final class OptionReader {

    private static final List<String> CONTEXTS =
            List.of("main", "events", "http", "server", "location", "if", "limit_except", "upstream", "stream", "mail");

    private OptionReader() {}

    /**
     * What the user asked.
     *
     * @throws UsageError if it cannot be understood
     */
    static CheckOptions read(GivenOptions given) throws UsageError {
        Optional<String> context = given.text("--context");
        Optional<String> version = given.text("--nginx-version");
        RuleArguments rules = RuleArguments.parse(given.texts("--rule"));
        Settings settings = new Settings(
                version.isPresent() ? Optional.of(version(version.get())) : Optional.empty(),
                Optional.empty(),
                given.text("--prefix"),
                pathMaps(given.texts("--path-map")),
                given.texts("--php-fpm"),
                given.texts("--compose"),
                given.texts("--systemd"),
                failOn(given.text("--fail-on")),
                rules.levels(),
                rules.options(),
                OwnNames.NONE,
                given.has("--limit") ? LimitArguments.parse(given.texts("--limit")) : Limits.STANDARD);
        return new CheckOptions(
                given.paths(),
                ReportTarget.parse(given.texts("--format"), given.text("--output")),
                given.text("--baseline"),
                given.text("--write-baseline"),
                given.text("--config"),
                context.isPresent() ? Optional.of(context(context.get())) : Optional.empty(),
                colour(given.text("--color").orElse("auto")),
                mending(given),
                extent(given),
                telling(given),
                settings);
    }

    private static Extent extent(GivenOptions given) throws UsageError {
        Optional<String> changedSince = given.text("--changed-since");
        if (changedSince.isPresent() && (given.has("--fix") || given.has("--diff") || given.has("--write-baseline"))) {
            throw new UsageError("--fix, --diff and --write-baseline are for all findings: leave out --changed-since");
        }
        return new Extent(given.has("--whole"), changedSince);
    }

    private static Telling telling(GivenOptions given) throws UsageError {
        boolean isQuiet = given.has("--quiet");
        boolean isVerbose = given.has("--verbose");
        if (isQuiet && isVerbose) {
            throw new UsageError("--quiet and --verbose are opposites: leave out one");
        }
        return isQuiet ? Telling.QUIET : isVerbose ? Telling.VERBOSE : Telling.USUAL;
    }

    private static Mending mending(GivenOptions given) throws UsageError {
        boolean isShownOnly = given.has("--diff");
        boolean isWanted = isShownOnly || given.has("--fix");
        boolean isUnsafeAllowed = given.has("--unsafe");
        if (isUnsafeAllowed && !isWanted) {
            throw new UsageError("--unsafe says which fixes to apply: write --fix --unsafe, or --diff --unsafe");
        }
        if (isWanted && given.paths().contains("-")) {
            throw new UsageError("standard input has no file to mend: name the files");
        }
        if (isShownOnly && given.has("--format")) {
            throw new UsageError("--diff has a format of its own: leave out --format");
        }
        if (isWanted && (given.has("--baseline") || given.has("--write-baseline"))) {
            throw new UsageError("--fix and --diff are for all findings: leave out the baseline");
        }
        return new Mending(isWanted, isUnsafeAllowed, isShownOnly);
    }

    private static Optional<FailOn> failOn(Optional<String> word) throws UsageError {
        Optional<FailOn> failOn = word.flatMap(FailOn::of);
        if (word.isPresent() && failOn.isEmpty()) {
            throw new UsageError("unknown severity \"" + word.get() + "\": write error, warning, note or never");
        }
        return failOn;
    }

    private static NginxVersion version(String text) throws UsageError {
        Optional<NginxVersion> version = NginxVersion.parse(text);
        if (version.isEmpty()) {
            throw new UsageError("\"" + text + "\" is no nginx version: write three numbers, such as 1.22.1");
        }
        if (version.get().isBefore(NginxVersion.OLDEST)) {
            throw new UsageError("nginx " + text + " is too old: " + NginxVersion.OLDEST + " is the oldest known");
        }
        return version.get();
    }

    private static List<String> context(String text) throws UsageError {
        List<String> names = List.of(text.split(",", -1));
        for (String name : names) {
            if (!CONTEXTS.contains(name)) {
                throw new UsageError("\"" + name + "\" is no context: write the blocks around the fragment, outermost"
                        + " first, such as http,server");
            }
        }
        return names;
    }

    private static List<String> pathMaps(List<String> maps) throws UsageError {
        for (String map : maps) {
            int equals = map.indexOf('=');
            if (equals <= 0 || equals == map.length() - 1) {
                throw new UsageError(
                        "\"" + map + "\" maps no path: write FROM=TO, such as sites-enabled=sites-available");
            }
        }
        return maps;
    }

    private static String colour(String word) throws UsageError {
        return switch (word) {
            case "auto", "always", "never" -> word;
            default -> throw new UsageError("unknown colour mode \"" + word + "\": write auto, always or never");
        };
    }
}
