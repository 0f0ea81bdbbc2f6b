package io.github.nginxlint.report;

import io.github.nginxlint.finding.Failure;
import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.LintResult;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.finding.Severity;
import java.io.IOException;
import java.util.List;

/**
 * The report for a comment at a pull request, in Markdown: the worst first, and not more than a comment may hold.
 *
 * <p>Whatever comes from a file stands in a code span, the one place where GitHub and GitLab look neither for mark-up
 * nor for links, mentions or references; a backslash does not stop the last three.
 */
public final class MarkdownReporter implements Reporter {

    // GitHub refuses a comment of more than 65,536 characters; whoever sends it may add some
    private static final int MOST_UNITS = 60_000;

    private static final Severity[] SEVERITIES = Severity.values();

    private MarkdownReporter() {}

    public static MarkdownReporter create() {
        return new MarkdownReporter();
    }

    @Override
    public void write(LintResult result, Appendable out) throws IOException {
        out.append("### nginx-lint\n\n").append(summary(result)).append('\n');
        List<Finding> unread = UnreadIncludes.of(result);
        if (result.failures().isEmpty() && result.findings().isEmpty() && unread.isEmpty()) {
            return;
        }
        out.append('\n');
        Items items = new Items(out);
        for (Failure failure : result.failures()) {
            items.add(item(failure), "");
        }
        for (Severity severity : SEVERITIES) {
            for (Finding finding : result.findings()) {
                if (finding.severity() == severity) {
                    items.add(finding);
                }
            }
        }
        for (Finding note : unread) {
            items.add(note);
        }
        items.end();
        out.append(result.findings().isEmpty() ? "" : "\n`nginx-lint explain RULE` says more about a rule.\n");
    }

    /** The counts alone are our own words; names of files are not. */
    private static String summary(LintResult result) {
        StringBuilder summary = new StringBuilder(Summary.of(new LintResult(
                result.findings(),
                result.suppressed(),
                result.files(),
                result.unresolvedIncludes(),
                List.of(),
                result.leftOut(),
                result.failures())));
        if (!result.found().isEmpty()) {
            CodeSpan.append(
                    summary.append("; found beside them: "), result.found().get(0));
            int more = result.found().size() - 1;
            summary.append(more == 0 ? "" : " and " + more + " more");
        }
        return summary.toString();
    }

    private static String item(Failure failure) {
        StringBuilder item = new StringBuilder("- **internal error**");
        if (!failure.rule().isEmpty()) {
            CodeSpan.append(item.append(" in rule "), failure.rule());
        }
        CodeSpan.append(item.append(": "), failure.message());
        return item.append('\n').toString();
    }

    private static String item(Finding finding) {
        StringBuilder item = new StringBuilder(256);
        item.append("- **").append(finding.severity().word()).append("** ");
        line(item, new Related(finding.message(), finding.place()));
        item.append(" (");
        CodeSpan.append(item, finding.rule());
        return item.append(")\n").toString();
    }

    private static String details(Finding finding) {
        StringBuilder details = new StringBuilder();
        for (Related related : finding.related()) {
            if (details.length() > MOST_UNITS) {
                break;
            }
            line(details.append("  - "), related);
            details.append('\n');
        }
        if (finding.fix().isPresent()) {
            CodeSpan.append(details.append("  - help: "), finding.fix().get().description());
            details.append('\n');
        }
        return details.toString();
    }

    private static void line(StringBuilder line, Related related) {
        StringBuilder place = new StringBuilder();
        ReportLines.place(place, related.place());
        CodeSpan.append(line, place.toString());
        CodeSpan.append(line.append(": "), related.message());
    }

    /** The list, as far as there is room. */
    private static final class Items {
        private final Appendable out;
        private int room = MOST_UNITS;
        private int left;

        Items(Appendable out) {
            this.out = out;
        }

        void add(Finding finding) throws IOException {
            if (left > 0) {
                left++;
            } else {
                add(item(finding), details(finding));
            }
        }

        void add(String item, String details) throws IOException {
            if (left > 0 || item.length() > room) {
                left++;
                return;
            }
            boolean isWhole = item.length() + details.length() <= room;
            out.append(item).append(isWhole ? details : "");
            room -= item.length() + (isWhole ? details.length() : 0);
        }

        void end() throws IOException {
            out.append(left == 0 ? "" : "\n" + left + " more did not fit into a comment.\n");
        }
    }
}
