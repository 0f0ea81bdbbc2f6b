package io.github.nginxlint.report;

import io.github.nginxlint.finding.Failure;
import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.LintResult;
import io.github.nginxlint.finding.Severity;
import io.github.nginxlint.source.Position;
import java.io.IOException;

/**
 * The report as workflow commands of GitHub Actions, which show each finding at its line of a pull request.
 *
 * <p>The runner reads commands out of everything a step prints, so that text from a configuration must not look like
 * one. Every line begins with a command of ours, in which the runner looks for no other; {@code ##[}, the older form,
 * which it and Azure Pipelines find in the middle of a line, never occurs.
 */
public final class GithubReporter implements Reporter {

    private final boolean isSummed;

    private GithubReporter(boolean isSummed) {
        this.isSummed = isSummed;
    }

    public static GithubReporter create() {
        return new GithubReporter(true);
    }

    /** The same with the findings alone. */
    public GithubReporter withoutSummary() {
        return new GithubReporter(false);
    }

    @Override
    public void write(LintResult result, Appendable out) throws IOException {
        for (Finding finding : result.findings()) {
            finding(out, finding);
        }
        for (Finding note : UnreadIncludes.of(result)) {
            finding(out, note);
        }
        for (Failure failure : result.failures()) {
            StringBuilder line = new StringBuilder("::error title=nginx-lint::");
            data(line, ReportLines.of(failure));
            out.append(line).append('\n');
        }
        if (!isSummed) {
            return;
        }
        // no command: an annotation would take the place of a finding, of which the service shows a few only
        StringBuilder summary = new StringBuilder("nginx-lint: ");
        withoutOldCommands(summary, Summary.of(result));
        out.append(summary).append('\n');
    }

    private static void finding(Appendable out, Finding finding) throws IOException {
        StringBuilder line = new StringBuilder(256);
        line.append("::").append(command(finding.severity())).append(" file=");
        property(line, RepositoryPath.of(finding.place().file().name()));
        region(line, finding.place().start(), finding.place().end());
        property(line.append(",title="), finding.rule());
        StringBuilder message = new StringBuilder(Visible.of(finding.message()));
        ReportLines.details(message, finding);
        data(line.append("::"), message.toString());
        out.append(line).append('\n');
    }

    private static String command(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "notice";
        };
    }

    // columns are refused where the lines differ
    private static void region(StringBuilder line, Position start, Position end) {
        line.append(",line=").append(start.line());
        line.append(",endLine=").append(end.line());
        if (start.line() == end.line()) {
            line.append(",col=").append(start.column());
            line.append(",endColumn=").append(end.column());
        }
    }

    private static void property(StringBuilder line, String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        withoutOldCommands(safe, Visible.of(text));
        for (int i = 0; i < safe.length(); i++) {
            char c = safe.charAt(i);
            switch (c) {
                case ':' -> line.append("%3A");
                case ',' -> line.append("%2C");
                default -> escape(line, c);
            }
        }
    }

    private static void data(StringBuilder line, String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        withoutOldCommands(safe, text);
        for (int i = 0; i < safe.length(); i++) {
            escape(line, safe.charAt(i));
        }
    }

    private static void escape(StringBuilder line, char c) {
        switch (c) {
            case '%' -> line.append("%25");
            case '\r' -> line.append("%0D");
            case '\n' -> line.append("%0A");
            default -> line.append(c);
        }
    }

    // no escape exists that would be undone: the second of two number signs is shown as Visible shows what it hides
    private static void withoutOldCommands(StringBuilder safe, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '#' && i > 0 && text.charAt(i - 1) == '#') {
                safe.append("\\x23");
            } else {
                safe.append(c);
            }
        }
    }
}
