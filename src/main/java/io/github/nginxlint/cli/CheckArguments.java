package io.github.nginxlint.cli;

import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.catalog.OwnNames;
import io.github.nginxlint.cli.CheckOptions.Extent;
import io.github.nginxlint.cli.CheckOptions.Mending;
import io.github.nginxlint.cli.CheckOptions.Telling;
import io.github.nginxlint.settings.FailOn;
import io.github.nginxlint.settings.Settings;
import io.github.nginxlint.settings.SettingsSearch;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Reads the arguments of a check. The options are built in code: picocli's annotations cost start-up time. */
final class CheckArguments {

    private static final List<String> CONTEXTS =
            List.of("main", "events", "http", "server", "location", "if", "limit_except", "upstream", "stream", "mail");

    /** Columns of the help text; its lines are written to fit. */
    private static final int HELP_WIDTH = 80;

    private CheckArguments() {}

    /**
     * What the user asked.
     *
     * @throws UsageError if it cannot be understood
     */
    static CheckOptions parse(List<String> arguments) throws UsageError {
        ParseResult result;
        try {
            // a file may be called "@options": it comes from strangers, and must not become arguments
            result = new CommandLine(spec()).setExpandAtFiles(false).parseArgs(arguments.toArray(new String[0]));
        } catch (ParameterException e) {
            throw new UsageError(uncapitalized(String.valueOf(e.getMessage())));
        }
        Optional<String> context = text(result, "--context");
        Optional<String> version = text(result, "--nginx-version");
        RuleArguments rules = RuleArguments.parse(result.matchedOptionValue("--rule", List.of()));
        Settings settings = new Settings(
                version.isPresent() ? Optional.of(version(version.get())) : Optional.empty(),
                Optional.empty(),
                text(result, "--prefix"),
                pathMaps(result.matchedOptionValue("--path-map", List.of())),
                result.matchedOptionValue("--php-fpm", List.of()),
                result.matchedOptionValue("--compose", List.of()),
                result.matchedOptionValue("--systemd", List.of()),
                failOn(text(result, "--fail-on")),
                rules.levels(),
                rules.options(),
                OwnNames.NONE);
        return new CheckOptions(
                result.matchedPositionalValue(0, List.of()),
                ReportTarget.parse(result.matchedOptionValue("--format", List.of()), text(result, "--output")),
                text(result, "--baseline"),
                text(result, "--write-baseline"),
                text(result, "--config"),
                context.isPresent() ? Optional.of(context(context.get())) : Optional.empty(),
                colour(result.matchedOptionValue("--color", "auto")),
                mending(result),
                extent(result),
                telling(result),
                settings);
    }

    private static String uncapitalized(String message) {
        return message.isEmpty() ? message : Character.toLowerCase(message.charAt(0)) + message.substring(1);
    }

    /** The text of {@code --help}. */
    static String help() {
        return new CommandLine(spec()).getUsageMessage(Ansi.OFF);
    }

    private static Optional<String> text(ParseResult result, String option) {
        return Optional.ofNullable(result.matchedOptionValue(option, (String) null));
    }

    private static Extent extent(ParseResult result) throws UsageError {
        Optional<String> changedSince = text(result, "--changed-since");
        if (changedSince.isPresent()
                && (result.hasMatchedOption("--fix")
                        || result.hasMatchedOption("--diff")
                        || result.hasMatchedOption("--write-baseline"))) {
            throw new UsageError("--fix, --diff and --write-baseline are for all findings: leave out --changed-since");
        }
        return new Extent(result.hasMatchedOption("--whole"), changedSince);
    }

    private static Telling telling(ParseResult result) throws UsageError {
        boolean isQuiet = result.hasMatchedOption("--quiet");
        boolean isVerbose = result.hasMatchedOption("--verbose");
        if (isQuiet && isVerbose) {
            throw new UsageError("--quiet and --verbose are opposites: leave out one");
        }
        return isQuiet ? Telling.QUIET : isVerbose ? Telling.VERBOSE : Telling.USUAL;
    }

    private static Mending mending(ParseResult result) throws UsageError {
        boolean isShownOnly = result.hasMatchedOption("--diff");
        boolean isWanted = isShownOnly || result.hasMatchedOption("--fix");
        boolean isUnsafeAllowed = result.hasMatchedOption("--unsafe");
        if (isUnsafeAllowed && !isWanted) {
            throw new UsageError("--unsafe says which fixes to apply: write --fix --unsafe, or --diff --unsafe");
        }
        if (isWanted && result.matchedPositionalValue(0, List.<String>of()).contains("-")) {
            throw new UsageError("standard input has no file to mend: name the files");
        }
        if (isShownOnly && result.hasMatchedOption("--format")) {
            throw new UsageError("--diff has a format of its own: leave out --format");
        }
        if (isWanted && (result.hasMatchedOption("--baseline") || result.hasMatchedOption("--write-baseline"))) {
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

    private static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("nginx-lint");
        spec.usageMessage()
                .width(HELP_WIDTH)
                .synopsisHeading("")
                .customSynopsis(
                        "Usage: nginx-lint [OPTIONS] [PATH...]",
                        "       nginx-lint explain RULE",
                        "       nginx-lint rules",
                        "")
                .description(
                        "Finds the causes of 502, 504 and failed reloads in nginx configurations,",
                        "before the deploy.",
                        "",
                        "PATH is a configuration file with its includes, a directory, or - for standard",
                        "input (a file, or the output of nginx -T).",
                        "Without one it is what the settings around the working directory name, else",
                        CheckOptions.DEFAULT_PATH + ".",
                        "")
                .sortOptions(false)
                .footer(
                        "",
                        "Exit status: 0 nothing at or above --fail-on, 1 findings, 2 wrong usage or",
                        "input that cannot be read, 3 nginx-lint itself failed.",
                        "",
                        "Examples:",
                        "  nginx-lint /etc/nginx                      the server's own configuration",
                        "  nginx -T 2>/dev/null | nginx-lint -        what the installed nginx loads",
                        "  nginx-lint --format sarif -o lint.sarif .  a repository, for code scanning",
                        "  nginx-lint --nginx-version 1.30.4 conf     without what only older ones do",
                        "  nginx-lint --fix conf                      mends what is safe to mend");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("PATH")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .hidden(true)
                .build());
        spec.addOption(repeated(
                "FORMAT[=FILE]",
                "how to write the findings, and where to (repeatable): text (default), compact, json,"
                        + " sarif, github, gitlab, checkstyle, junit or markdown",
                "--format"));
        spec.addOption(option("FILE", "write to FILE instead of standard output", "-o", "--output"));
        spec.addOption(option(
                "SEVERITY", "least severity for exit status 1: error, warning (default), note or never", "--fail-on"));
        spec.addOption(repeated(
                "NAME=LEVEL",
                "what is made of a rule or category: off, note, warning or error (repeatable); RULE.OPTION=VALUE sets an"
                        + " option of a rule",
                "--rule"));
        spec.addOption(option(
                "X.Y.Z",
                "the nginx version meant; without it, what fails on any version from 1.18 on is said",
                "--nginx-version"));
        spec.addOption(option(
                "BLOCKS", "what stands around a fragment: http, http,server or http,server,location", "--context"));
        spec.addOption(option(
                "DIR", "directory that relative includes start from (default: the main file's own)", "--prefix"));
        spec.addOption(repeated(
                "FROM=TO",
                "replace whole parts of include paths, such as sites-enabled=sites-available",
                "--path-map"));
        spec.addOption(
                repeated("PATH", "PHP-FPM configuration or pool directory to compare with (repeatable)", "--php-fpm"));
        spec.addOption(repeated(
                "FILE",
                "compose file to compare with (default: those beside PATH and up to the repository's root)",
                "--compose"));
        spec.addOption(repeated(
                "PATH",
                "systemd unit or directory of units to compare with (default: those beside PATH, of this machine for"
                        + " its own nginx)",
                "--systemd"));
        spec.addOption(option(
                "FILE",
                "settings (default: the nearest " + SettingsSearch.FILE_NAME
                        + " from PATH up to the repository's root)",
                "--config"));
        spec.addOption(flag("check the configurations that the PATHs are part of, as a hook needs it", "--whole"));
        spec.addOption(
                option("REV", "show only findings on lines that git says changed since a revision", "--changed-since"));
        spec.addOption(option("FILE", "leave out the findings that are in a baseline", "--baseline"));
        spec.addOption(option("FILE", "write a baseline of all findings instead of a report", "--write-baseline"));
        spec.addOption(flag("mend in the files what has a safe fix, and report what is left", "--fix"));
        spec.addOption(flag("with --fix or --diff: also fixes that may change how nginx behaves", "--unsafe"));
        spec.addOption(flag("show what --fix would change, for git apply, and write nothing", "--diff"));
        spec.addOption(flag("the findings alone: no summary, no progress", "-q", "--quiet"));
        spec.addOption(flag("also what was read, and what took how long, on standard error", "-v", "--verbose"));
        spec.addOption(option("WHEN", "colour the text: auto (default), always or never", "--color"));
        spec.addOption(flag("show this help", "-h", "--help"));
        spec.addOption(flag("show the version", "-V", "--version"));
        return spec;
    }

    private static OptionSpec option(String label, String description, String... names) {
        return OptionSpec.builder(names)
                .paramLabel(label)
                .type(String.class)
                .description(description)
                .build();
    }

    private static OptionSpec repeated(String label, String description, String... names) {
        return OptionSpec.builder(names)
                .paramLabel(label)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .description(description)
                .build();
    }

    private static OptionSpec flag(String description, String... names) {
        return OptionSpec.builder(names)
                .type(boolean.class)
                .description(description)
                .build();
    }
}
