package io.github.nginxlint.report;

import io.github.nginxlint.finding.Failure;
import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.LintResult;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.finding.Severity;
import io.github.nginxlint.report.StyledText.Style;
import io.github.nginxlint.source.Place;
import io.github.nginxlint.source.Position;
import java.io.IOException;
import java.util.List;

/** The report for people: each finding with its source line, then one line that sums up. */
public final class TextReporter implements Reporter {

    /** The summary says how many there are. */
    private static final int MOST_ELSEWHERE = 10;

    private final boolean coloured;
    private final boolean isSummed;

    private TextReporter(boolean coloured, boolean isSummed) {
        this.coloured = coloured;
        this.isSummed = isSummed;
    }

    /**
     * A reporter for a terminal or a log.
     *
     * @param coloured whether to write ANSI colours, see {@link Colour#decide}
     */
    public static TextReporter of(boolean coloured) {
        return new TextReporter(coloured, true);
    }

    /** The same with the findings alone: nothing where there are none. */
    public TextReporter withoutSummary() {
        return new TextReporter(coloured, false);
    }

    @Override
    public void write(LintResult result, Appendable out) throws IOException {
        StyledText text = new StyledText(coloured);
        for (Finding finding : result.findings()) {
            finding(text, finding);
            text.newLine().moveTo(out);
        }
        for (Failure failure : result.failures()) {
            failure(text, failure);
            text.newLine();
        }
        if (isSummed) {
            if (result.leftOut().isPresent()) {
                elsewhere(text, result.leftOut().get().elsewhere());
            }
            text.add(Summary.of(result)).newLine();
        }
        text.moveTo(out);
    }

    private static void elsewhere(StyledText text, List<Finding> findings) {
        for (Finding finding : findings.subList(0, Math.min(findings.size(), MOST_ELSEWHERE))) {
            text.add("elsewhere: ").add(ReportLines.of(finding)).newLine();
        }
    }

    private static void finding(StyledText text, Finding finding) {
        Style style = style(finding.severity());
        position(text, finding.place());
        text.add(style, finding.severity().word()).add(": ").add(Visible.of(finding.message()));
        text.add(" ").add(Style.DIM, "[" + finding.rule() + "]").newLine();
        excerpt(text, finding.place(), style);
        for (Related related : finding.related()) {
            text.add("  ");
            position(text, related.place());
            text.add(Style.NOTE, "note").add(": ").add(Visible.of(related.message()));
            text.newLine();
        }
        if (finding.fix().isPresent()) {
            text.add("  ").add(Style.BOLD, "help").add(": ");
            text.add(Visible.of(finding.fix().get().description())).newLine();
        }
    }

    private static void position(StyledText text, Place place) {
        Position start = place.start();
        text.add(Style.BOLD, Visible.name(place.file().name())).add(":");
        text.add(start.line()).add(":").add(start.column()).add(": ");
    }

    private static void excerpt(StyledText text, Place place, Style style) {
        Excerpt excerpt = Excerpt.of(place);
        String number = Integer.toString(place.start().line());
        String gutter = "  " + number + " |";
        text.add(Style.DIM, gutter);
        if (!excerpt.line().isEmpty()) {
            text.add(" ").add(excerpt.line());
        }
        text.newLine();
        text.add(Style.DIM, " ".repeat(gutter.length() - 1) + "|").add(" ");
        int blanks = excerpt.marks().indexOf('^');
        text.add(excerpt.marks().substring(0, blanks))
                .add(style, excerpt.marks().substring(blanks))
                .newLine();
    }

    private static void failure(StyledText text, Failure failure) {
        text.add(Style.ERROR, "internal error").add(": ");
        text.add(Visible.of(failure.text())).newLine();
    }

    private static Style style(Severity severity) {
        return switch (severity) {
            case ERROR -> Style.ERROR;
            case WARNING -> Style.WARNING;
            case NOTE -> Style.NOTE;
        };
    }
}
