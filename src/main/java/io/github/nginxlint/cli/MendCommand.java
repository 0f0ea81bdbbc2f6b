package io.github.nginxlint.cli;

import io.github.nginxlint.cli.CheckOptions.Telling;
import io.github.nginxlint.engine.FixCheck;
import io.github.nginxlint.engine.Inputs;
import io.github.nginxlint.engine.LintRequest;
import io.github.nginxlint.engine.LintRun;
import io.github.nginxlint.engine.Linter;
import io.github.nginxlint.fix.Change;
import io.github.nginxlint.fix.DiskFiles;
import io.github.nginxlint.fix.Fixed;
import io.github.nginxlint.fix.Fixer;
import io.github.nginxlint.fix.LeftAlone;
import io.github.nginxlint.fix.Replacing;
import io.github.nginxlint.fix.UnifiedDiff;
import io.github.nginxlint.report.Visible;
import io.github.nginxlint.settings.FailOn;
import io.github.nginxlint.source.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Applies the fixes of a run to the files, or shows what they would change. */
final class MendCommand {

    private static final int MOST_COMPLAINTS = 50;

    private final Terminal terminal;
    private final CheckOptions options;
    private final Linter linter;
    private final LintRequest request;
    private final DiskFiles files;

    MendCommand(Terminal terminal, CheckOptions options, Linter linter, LintRequest request) {
        this.terminal = terminal;
        this.options = options;
        this.linter = linter;
        this.request = request;
        this.files = new DiskFiles(terminal.directory(), request.paths());
    }

    int run(LintRun run, Inputs inputs, FailOn failOn, Limits limits) throws UsageError, IOException {
        Fixed fixed = Fixer.fix(
                FixCheck.onDisk(linter, request, inputs, files),
                options.mending().isUnsafeAllowed(),
                run.result());
        complain(fixed.left());
        return options.mending().isShownOnly() ? show(run, fixed, failOn) : write(run, fixed, failOn, limits);
    }

    private void complain(List<LeftAlone> all) {
        for (LeftAlone left : all.subList(0, Math.min(all.size(), MOST_COMPLAINTS))) {
            terminal.complain(left.where() + ": not fixed: " + left.reason());
        }
        if (all.size() > MOST_COMPLAINTS) {
            terminal.complain((all.size() - MOST_COMPLAINTS) + " more are not fixed");
        }
    }

    private int show(LintRun run, Fixed fixed, FailOn failOn) throws IOException {
        // a difference is the one report there is
        Optional<String> file = options.reports().get(0).file();
        boolean isForPeople = terminal.isTerminal() && file.isEmpty();
        StringBuilder out = new StringBuilder();
        for (Change change : fixed.changes()) {
            for (String line : UnifiedDiff.of(files.pathInDifference(change.before()), change)) {
                out.append(isForPeople ? visible(line) : line).append('\n');
            }
        }
        // one character for each byte: the files may be in any encoding
        new Output(terminal)
                .write(
                        out.toString().getBytes(isForPeople ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1),
                        file);
        int status = CheckCommand.status(run, run.result(), failOn);
        return status == ExitStatus.CLEAN && !fixed.changes().isEmpty() ? ExitStatus.FINDINGS : status;
    }

    private static String visible(String bytes) {
        String line = new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return Visible.of(line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
    }

    private int write(LintRun run, Fixed fixed, FailOn failOn, Limits limits) throws UsageError, IOException {
        List<LeftAlone> unwritten = new Replacing(files).write(fixed.changes());
        complain(unwritten);
        // what could not be written is as it was: only a new look can say what that means for the rest
        LintRun now = unwritten.isEmpty()
                ? new LintRun(fixed.result(), run.refused())
                : linter.lint(request, Inputs.onDisk(terminal.directory(), request));
        int status = new CheckCommand(terminal).report(now, options, failOn, limits);
        sumUp(fixed, unwritten.size());
        return unwritten.isEmpty() ? status : Math.max(status, ExitStatus.USAGE);
    }

    private void sumUp(Fixed fixed, int unwritten) throws IOException {
        if (options.telling() == Telling.QUIET) {
            return;
        }
        int written = fixed.changes().size() - unwritten;
        String line = unwritten > 0
                ? written + " of " + fixed.changes().size() + " files written"
                : fixed.findings() + " fixed"
                        + (written == 0 ? "" : " in " + written + (written == 1 ? " file" : " files"));
        if (options.reports().contains(ReportTarget.TEXT)) {
            new Output(terminal).write(line + "\n", Optional.empty());
        } else {
            terminal.complain(line);
        }
    }
}
