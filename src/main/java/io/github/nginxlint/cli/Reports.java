package io.github.nginxlint.cli;

import io.github.nginxlint.cli.CheckOptions.Telling;
import io.github.nginxlint.finding.LintResult;
import io.github.nginxlint.report.CheckstyleReporter;
import io.github.nginxlint.report.Colour;
import io.github.nginxlint.report.CompactReporter;
import io.github.nginxlint.report.GithubReporter;
import io.github.nginxlint.report.GitlabReporter;
import io.github.nginxlint.report.JsonReporter;
import io.github.nginxlint.report.JunitReporter;
import io.github.nginxlint.report.MarkdownReporter;
import io.github.nginxlint.report.Reporter;
import io.github.nginxlint.report.SarifReporter;
import io.github.nginxlint.report.TextReporter;
import io.github.nginxlint.rule.RulePages;
import io.github.nginxlint.settings.FailOn;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Writes the reports of one run, each where it was asked for. */
final class Reports {

    private final Terminal terminal;
    private final CheckOptions options;
    private final FailOn failOn;
    private final int status;

    /**
     * What the reports of a run depend on.
     *
     * @param options what the user asked
     * @param failOn which findings make the run fail
     * @param status what the process will exit with
     */
    Reports(Terminal terminal, CheckOptions options, FailOn failOn, int status) {
        this.terminal = terminal;
        this.options = options;
        this.failOn = failOn;
        this.status = status;
    }

    /**
     * Writes all of them, also when one cannot be written.
     *
     * @return whether the program itself failed in one of them
     * @throws IOException of the first that could not be
     */
    boolean write(List<ReportTarget> targets, LintResult result) throws IOException {
        Optional<IOException> failure = Optional.empty();
        boolean failed = false;
        for (ReportTarget target : targets) {
            try {
                Reporter reporter = reporter(target);
                new Output(terminal).report(out -> reporter.write(result, out), target.file());
            } catch (IOException e) {
                failure = failure.isPresent() ? failure : Optional.of(e);
            } catch (RuntimeException | Error e) {
                // the others are written all the same
                terminal.complain("internal error, please report it (nginx-lint " + Version.text() + "): the report "
                        + target.format().word() + " failed: " + e);
                failed = true;
            }
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
        return failed;
    }

    private Reporter reporter(ReportTarget target) {
        boolean isQuiet = options.telling() == Telling.QUIET;
        return switch (target.format()) {
            case TEXT ->
                isQuiet ? TextReporter.of(isColoured(target)).withoutSummary() : TextReporter.of(isColoured(target));
            case COMPACT -> CompactReporter.create();
            case JSON -> JsonReporter.create();
            case SARIF -> SarifReporter.of(Version.text(), status, RulePages::find);
            case GITHUB -> isQuiet ? GithubReporter.create().withoutSummary() : GithubReporter.create();
            case GITLAB -> GitlabReporter.create();
            case CHECKSTYLE -> CheckstyleReporter.create();
            case JUNIT -> JunitReporter.of(failOn::isReachedBy);
            case MARKDOWN -> MarkdownReporter.create();
        };
    }

    private boolean isColoured(ReportTarget target) {
        Colour mode = switch (options.colour()) {
            case "always" -> Colour.ALWAYS;
            case "never" -> Colour.NEVER;
            default -> Colour.AUTO;
        };
        boolean toTerminal = terminal.isTerminal() && target.file().isEmpty();
        return Colour.decide(mode, toTerminal, terminal.environment());
    }
}
