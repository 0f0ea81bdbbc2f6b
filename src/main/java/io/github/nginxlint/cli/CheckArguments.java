package io.github.nginxlint.cli;

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

    private static final List<String> FORMATS =
            List.of("text", "compact", "json", "sarif", "github", "gitlab", "checkstyle", "junit", "markdown");

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
        return OptionReader.read(new Parsed(result));
    }

    /** What picocli made of the arguments. */
    private record Parsed(ParseResult result) implements GivenOptions {

        @Override
        public boolean has(String option) {
            return result.hasMatchedOption(option);
        }

        @Override
        public Optional<String> text(String option) {
            return Optional.ofNullable(result.matchedOptionValue(option, (String) null));
        }

        @Override
        public List<String> texts(String option) {
            return result.matchedOptionValue(option, List.of());
        }

        @Override
        public List<String> paths() {
            return result.matchedPositionalValue(0, List.of());
        }
    }

    private static String uncapitalized(String message) {
        return message.isEmpty() ? message : Character.toLowerCase(message.charAt(0)) + message.substring(1);
    }

    /** The text of {@code --help}. */
    static String help() {
        return new CommandLine(spec()).getUsageMessage(Ansi.OFF);
    }

    /** The options, from which the help, the man page and the completions are made. */
    static CommandSpec spec() {
        CommandSpec spec = CommandSpec.create().name("nginx-lint");
        spec.usageMessage()
                .width(HELP_WIDTH)
                .synopsisHeading("")
                .customSynopsis(
                        "Usage: nginx-lint [OPTIONS] [PATH...]",
                        "       nginx-lint explain RULE",
                        "       nginx-lint rules",
                        "       nginx-lint config [OPTIONS] [PATH...] | config init [DIR] | config schema",
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
        spec.addOption(choice(
                FORMATS,
                repeated(
                        "FORMAT[=FILE]",
                        "how to write the findings, and where to (repeatable): text (default), compact, json,"
                                + " sarif, github, gitlab, checkstyle, junit or markdown",
                        "--format")));
        spec.addOption(option("FILE", "write to FILE instead of standard output", "-o", "--output"));
        spec.addOption(choice(
                List.of("error", "warning", "note", "never"),
                option(
                        "SEVERITY",
                        "least severity for exit status 1: error, warning (default), note or never",
                        "--fail-on")));
        spec.addOption(choice(
                List.of("off", "note", "warning", "error"),
                repeated(
                        "NAME=LEVEL",
                        "what is made of a rule or category: off, note, warning or error (repeatable); RULE.OPTION=VALUE sets an"
                                + " option of a rule",
                        "--rule")));
        spec.addOption(option(
                "X.Y.Z",
                "the nginx version meant; without it, what fails on any version from 1.18 on is said",
                "--nginx-version"));
        spec.addOption(choice(
                List.of("http", "http,server", "http,server,location"),
                option(
                        "BLOCKS",
                        "what stands around a fragment: http, http,server or http,server,location",
                        "--context")));
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
        spec.addOption(repeated(
                "NAME=N",
                "how much is looked at: file-size, statements, findings ... (repeatable; docs/limits.md)",
                "--limit"));
        spec.addOption(option("FILE", "leave out the findings that are in a baseline", "--baseline"));
        spec.addOption(option("FILE", "write a baseline of all findings instead of a report", "--write-baseline"));
        spec.addOption(flag("mend in the files what has a safe fix, and report what is left", "--fix"));
        spec.addOption(flag("with --fix or --diff: also fixes that may change how nginx behaves", "--unsafe"));
        spec.addOption(flag("show what --fix would change, for git apply, and write nothing", "--diff"));
        spec.addOption(flag("the findings alone: no summary, no progress", "-q", "--quiet"));
        spec.addOption(flag("also what was read, and what took how long, on standard error", "-v", "--verbose"));
        spec.addOption(choice(
                List.of("auto", "always", "never"),
                option("WHEN", "colour the text: auto (default), always or never", "--color")));
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

    /** The option with what shells offer for its value; for NAME=LEVEL, after the equals sign. */
    private static OptionSpec choice(List<String> words, OptionSpec option) {
        return option.toBuilder().completionCandidates(words).build();
    }

    private static OptionSpec flag(String description, String... names) {
        return OptionSpec.builder(names)
                .type(boolean.class)
                .description(description)
                .build();
    }
}
