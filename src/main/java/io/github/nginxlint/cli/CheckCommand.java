package io.github.nginxlint.cli;

import io.github.nginxlint.config.RefusedPath;
import io.github.nginxlint.engine.Inputs;
import io.github.nginxlint.engine.LintRequest;
import io.github.nginxlint.engine.LintRun;
import io.github.nginxlint.engine.Linter;
import io.github.nginxlint.finding.Failure;
import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.LintResult;
import io.github.nginxlint.finding.Severity;
import io.github.nginxlint.report.Colour;
import io.github.nginxlint.report.JsonReporter;
import io.github.nginxlint.report.Reporter;
import io.github.nginxlint.report.SarifReporter;
import io.github.nginxlint.report.TextReporter;
import io.github.nginxlint.rule.RulePages;
import io.github.nginxlint.rules.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.List;
import java.util.Optional;

/** The check itself: reads, lints, reports. */
final class CheckCommand {

    /** The most that is read from standard input, in bytes; a dump of thousands of files is smaller. */
    private static final int MAX_STANDARD_INPUT = 64 << 20;

    private final Terminal terminal;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    int run(CheckOptions options) throws UsageError, IOException {
        LintRequest request = request(options);
        LintRun run = new Linter(Rules.all()).lint(request, Inputs.onDisk(terminal.directory(), request));
        for (RefusedPath path : run.refused()) {
            terminal.complain(path.path() + ": " + path.reason());
        }
        for (Failure failure : run.result().failures()) {
            terminal.complain("internal error in rule " + failure.rule() + ", please report it: " + failure.message());
        }
        int status = status(run, options.failOn());
        if (run.result().findings().isEmpty()
                && !run.refused().isEmpty()
                && options.output().isEmpty()
                && options.format() == CheckOptions.Format.TEXT) {
            // "no problems" is not said where a part was not looked at
            return status;
        }
        StringBuilder report = new StringBuilder();
        reporter(options, status).write(run.result(), report);
        new Output(terminal).write(report, options.output());
        return status;
    }

    private LintRequest request(CheckOptions options) throws UsageError {
        if (options.paths().contains("")) {
            throw new UsageError("an empty path names nothing: write . for the working directory");
        }
        if (options.phpFpm().contains("") || options.output().equals(Optional.of(""))) {
            throw new UsageError("--php-fpm and --output need the name of a file");
        }
        if (options.prefix().isPresent() && !isDirectory(options.prefix().get())) {
            throw new UsageError("--prefix " + options.prefix().get() + ": no such directory");
        }
        boolean standardInput = options.paths().contains("-");
        if (standardInput && options.paths().size() > 1) {
            throw new UsageError("\"-\" (standard input) stands alone: give it, or paths");
        }
        return new LintRequest(
                standardInput ? List.of(Inputs.STANDARD_INPUT) : options.paths(),
                standardInput ? Optional.of(readStandardInput()) : Optional.empty(),
                options.target(),
                options.context(),
                options.prefix(),
                options.pathMaps(),
                options.phpFpm());
    }

    private boolean isDirectory(String path) {
        try {
            return Files.isDirectory(terminal.directory().resolve(path));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private byte[] readStandardInput() throws UsageError {
        byte[] bytes;
        try {
            bytes = terminal.in().readNBytes(MAX_STANDARD_INPUT + 1);
        } catch (IOException e) {
            throw new UsageError("standard input cannot be read: " + e.getMessage());
        }
        if (bytes.length == 0) {
            throw new UsageError("standard input is empty: did the command before it fail?");
        }
        if (bytes.length > MAX_STANDARD_INPUT) {
            throw new UsageError("standard input is larger than 64 MiB: name the files instead");
        }
        return bytes;
    }

    private static int status(LintRun run, Optional<Severity> failOn) {
        LintResult result = run.result();
        if (!result.failures().isEmpty()) {
            return ExitStatus.FAILED;
        }
        if (!run.refused().isEmpty()) {
            return ExitStatus.USAGE;
        }
        for (Finding finding : result.findings()) {
            if (failOn.isPresent() && finding.severity().isAtLeast(failOn.get())) {
                return ExitStatus.FINDINGS;
            }
        }
        return ExitStatus.CLEAN;
    }

    private Reporter reporter(CheckOptions options, int status) {
        return switch (options.format()) {
            case TEXT -> TextReporter.of(isColoured(options));
            case JSON -> JsonReporter.create();
            case SARIF -> SarifReporter.of(Version.text(), status, RulePages::find);
        };
    }

    private boolean isColoured(CheckOptions options) {
        Colour mode = switch (options.colour()) {
            case "always" -> Colour.ALWAYS;
            case "never" -> Colour.NEVER;
            default -> Colour.AUTO;
        };
        boolean toTerminal = terminal.isTerminal() && options.output().isEmpty();
        return Colour.decide(mode, toTerminal, terminal.environment());
    }
}
