package io.github.nginxlint.cli;

import io.github.nginxlint.config.RefusedPath;
import io.github.nginxlint.engine.BackendFiles;
import io.github.nginxlint.engine.FindingBounds;
import io.github.nginxlint.engine.IncludePlaces;
import io.github.nginxlint.engine.Inputs;
import io.github.nginxlint.engine.LintRequest;
import io.github.nginxlint.engine.LintRun;
import io.github.nginxlint.engine.Linter;
import io.github.nginxlint.engine.WholeSearch;
import io.github.nginxlint.finding.Failure;
import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.LintResult;
import io.github.nginxlint.rules.Rules;
import io.github.nginxlint.settings.FailOn;
import io.github.nginxlint.settings.Settings;
import io.github.nginxlint.source.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.util.List;

/** The check itself: reads, lints, reports. */
final class CheckCommand {

    /** The most that is read from standard input, in bytes; a dump of thousands of files is smaller. */
    private static final int MAX_STANDARD_INPUT = 64 << 20;

    private final Terminal terminal;

    CheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    int run(CheckOptions options) throws UsageError, IOException {
        Watch watch = new Watch(terminal, options.telling());
        Project project = Project.of(options, terminal);
        Settings settings = project.settings();
        // what a baseline holds or a fix mends is taken out first, the limits are for what is left
        boolean isSifted = options.mending().isWanted()
                || options.baseline().isPresent()
                || options.writeBaseline().isPresent()
                || options.extent().changedSince().isPresent();
        LintRequest asked = request(options, project);
        LintRequest request = isSifted ? asked.within(FindingBounds.lifted(asked.limits())) : asked;
        Linter linter = new Linter(Rules.all(), settings.rules(), settings.options());
        Inputs inputs = Inputs.onDisk(terminal.directory(), request);
        LintRun run = watch.lint(linter, request, inputs);
        complain(run);
        FailOn failOn = settings.failOn().orElse(FailOn.WARNING);
        int status;
        if (options.mending().isWanted()) {
            status = new MendCommand(terminal, options, linter, request).run(run, inputs, failOn, asked.limits());
        } else if (options.writeBaseline().isPresent()) {
            status = writeBaseline(run, options.writeBaseline().get());
        } else {
            status = report(run, options, failOn, asked.limits());
        }
        watch.sumUp(project, run);
        return status;
    }

    private void complain(LintRun run) {
        for (RefusedPath path : run.refused()) {
            terminal.complain(path.path() + ": " + path.reason());
        }
        for (Failure failure : run.result().failures()) {
            terminal.complain(
                    "internal error, please report it (nginx-lint " + Version.text() + "): " + failure.text());
        }
    }

    /** Says what was found, and that in the exit status too. */
    int report(LintRun run, CheckOptions options, FailOn failOn, Limits limits) throws UsageError, IOException {
        LintResult result = FindingBounds.within(limits, wanted(run.result(), options));
        int status = status(run, result, failOn);
        if (result.findings().isEmpty()
                && !run.refused().isEmpty()
                && options.reports().equals(List.of(ReportTarget.TEXT))) {
            // "no problems" is not said where a part was not looked at
            return status;
        }
        boolean failed = new Reports(terminal, options, failOn, status).write(options.reports(), result);
        return failed ? ExitStatus.FAILED : status;
    }

    private LintResult wanted(LintResult all, CheckOptions options) throws UsageError {
        LintResult result = options.baseline().isPresent()
                ? new BaselineFile(terminal).without(all, options.baseline().get())
                : all;
        return options.extent().changedSince().isPresent()
                ? new ChangedSince(terminal, options.paths())
                        .only(result, options.extent().changedSince().get())
                : result;
    }

    /** A baseline of a part of the findings would hide nothing of the rest, and look whole. */
    private int writeBaseline(LintRun run, String file) throws IOException {
        int status = status(run, run.result(), FailOn.NEVER);
        if (status == ExitStatus.CLEAN) {
            new BaselineFile(terminal).write(run.result(), file);
        }
        return status;
    }

    private LintRequest request(CheckOptions options, Project project) throws UsageError {
        Settings settings = project.settings();
        if (settings.phpFpm().contains("")
                || settings.compose().contains("")
                || settings.systemd().contains("")) {
            throw new UsageError("--php-fpm, --compose and --systemd need the name of a file");
        }
        if (settings.prefix().isPresent() && !isDirectory(settings.prefix().get())) {
            throw new UsageError("--prefix " + settings.prefix().get() + ": no such directory");
        }
        boolean standardInput = project.paths().contains("-");
        if (standardInput && project.paths().size() > 1) {
            throw new UsageError("\"-\" (standard input) stands alone: give it, or paths");
        }
        LintRequest request = (standardInput
                        ? LintRequest.ofStandardInput(readStandardInput())
                        : LintRequest.of(project.paths()))
                .meantFor(settings.target())
                .including(new IncludePlaces(settings.prefix(), settings.pathMaps(), List.of()))
                .comparedWith(new BackendFiles(settings.phpFpm(), settings.compose(), settings.systemd()))
                .leavingOut(project.exclusion())
                .within(settings.limits());
        if (options.context().isPresent()) {
            request = request.inContext(options.context().get());
        }
        return options.extent().isWhole() && !standardInput
                ? WholeSearch.of(terminal.directory(), request, project.entries(terminal.directory()))
                : request;
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

    static int status(LintRun run, LintResult result, FailOn failOn) {
        if (!result.failures().isEmpty()) {
            return ExitStatus.FAILED;
        }
        if (!run.refused().isEmpty()) {
            return ExitStatus.USAGE;
        }
        for (Finding finding : result.findings()) {
            if (failOn.isReachedBy(finding.severity())) {
                return ExitStatus.FINDINGS;
            }
        }
        return ExitStatus.CLEAN;
    }
}
