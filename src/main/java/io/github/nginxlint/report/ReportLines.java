package io.github.nginxlint.report;

import io.github.nginxlint.finding.Failure;
import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.finding.UnresolvedInclude;
import io.github.nginxlint.source.Place;
import io.github.nginxlint.source.Position;
import java.util.List;

/** The lines that several formats have in common; none holds a character that steers or hides. */
final class ReportLines {

    // a finding that explains itself by hundreds of places is not read, and services cut or refuse long messages
    private static final int MOST_RELATED = 20;

    private ReportLines() {}

    /** {@code path:line:column: severity: message [rule]}. */
    static String of(Finding finding) {
        StringBuilder line = new StringBuilder(160);
        place(line, finding.place());
        line.append(": ").append(finding.severity().word()).append(": ");
        line.append(Visible.of(finding.message())).append(" [");
        return line.append(Visible.of(finding.rule())).append(']').toString();
    }

    /** {@code path:line:column}. */
    static void place(StringBuilder line, Place place) {
        Position start = place.start();
        line.append(Visible.name(place.file().name())).append(':').append(start.line());
        line.append(':').append(start.column());
    }

    /** What explains a finding: its related places and how to mend it, a line feed before each. */
    static void details(StringBuilder lines, Finding finding) {
        List<Related> related = finding.related();
        int shown = Math.min(related.size(), MOST_RELATED);
        for (Related each : related.subList(0, shown)) {
            place(lines.append('\n'), each.place());
            lines.append(": note: ").append(Visible.of(each.message()));
        }
        if (shown < related.size()) {
            lines.append("\nnote: ").append(related.size() - shown).append(" more places");
        }
        if (finding.fix().isPresent()) {
            lines.append("\nhelp: ").append(Visible.of(finding.fix().get().description()));
        }
    }

    static String of(Failure failure) {
        return "internal error: " + Visible.of(failure.text());
    }

    /** What is said of an include that could not be read. */
    static String message(UnresolvedInclude include) {
        return "include \"" + include.pattern() + "\" could not be read: " + include.reason();
    }
}
