package io.github.nginxlint.report;

import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.Fix;
import io.github.nginxlint.finding.LeftOut;
import io.github.nginxlint.finding.LintResult;
import io.github.nginxlint.finding.Severity;
import io.github.nginxlint.finding.Suppressed;
import java.util.List;
import java.util.Optional;

/** A run in one line: {@code 2 errors, 1 warning in 14 files}. */
final class Summary {

    private static final Severity[] SEVERITIES = Severity.values();

    private Summary() {}

    static String of(LintResult result) {
        StringBuilder line = new StringBuilder(80);
        int files = result.files().size();
        if (files == 0 && result.findings().isEmpty()) {
            line.append("no files were read");
        } else {
            problems(line, result);
            count(line.append(" in "), files, "file");
        }
        found(line, result.found());
        silenced(line, result);
        result.leftOut().ifPresent(leftOut -> leftOut(line, leftOut));
        fixable(line, result);
        int unread = result.unresolvedIncludes().size();
        if (unread > 0) {
            count(line.append("; "), unread, "include").append(" could not be read");
        }
        int failed = result.failures().size();
        if (failed > 0) {
            count(line.append("; "), failed, "internal error");
        }
        return line.toString();
    }

    private static void found(StringBuilder line, List<String> found) {
        if (!found.isEmpty()) {
            line.append(", ").append(Visible.of(found.get(0)));
            if (found.size() > 1) {
                line.append(" and ").append(found.size() - 1).append(" more");
            }
            line.append(" found beside them");
        }
    }

    private static void problems(StringBuilder line, LintResult result) {
        if (result.findings().isEmpty()) {
            // what failed may have kept some from being found
            line.append(result.failures().isEmpty() ? "no problems" : "nothing found")
                    .append(result.leftOut().isPresent() ? " on changed lines" : "");
            return;
        }
        boolean first = true;
        for (Severity severity : SEVERITIES) {
            int number = count(result, severity);
            if (number > 0) {
                count(line.append(first ? "" : ", "), number, severity.word());
                first = false;
            }
        }
    }

    private static void silenced(StringBuilder line, LintResult result) {
        int comments = 0;
        for (Suppressed suppressed : result.suppressed()) {
            comments += suppressed.by() == Suppressed.By.COMMENT ? 1 : 0;
        }
        if (comments > 0) {
            line.append("; ").append(comments).append(" suppressed");
        }
        int known = result.suppressed().size() - comments;
        if (known > 0) {
            line.append("; ").append(known).append(" in the baseline");
        }
    }

    private static void leftOut(StringBuilder line, LeftOut leftOut) {
        int elsewhere = leftOut.elsewhere().size();
        if (elsewhere > 0) {
            count(line.append("; "), elsewhere, "finding").append(" elsewhere that changed lines explain");
        }
        if (leftOut.older() > 0) {
            count(line.append("; "), leftOut.older(), "older finding").append(" not shown");
        }
    }

    private static void fixable(StringBuilder line, LintResult result) {
        int safe = 0;
        int unsafe = 0;
        for (Finding finding : result.findings()) {
            Optional<Fix> fix = finding.fix();
            if (fix.isPresent() && !fix.get().edits().isEmpty()) {
                safe += fix.get().safety() == Fix.Safety.SAFE ? 1 : 0;
                unsafe += fix.get().safety() == Fix.Safety.UNSAFE ? 1 : 0;
            }
        }
        if (safe > 0) {
            line.append("; ").append(safe).append(" fixable with --fix");
        }
        if (unsafe > 0) {
            line.append(safe > 0 ? ", " : "; ").append(unsafe);
            line.append(safe > 0 ? " more" : " fixable").append(" with --fix --unsafe");
        }
    }

    private static int count(LintResult result, Severity severity) {
        int number = 0;
        for (Finding finding : result.findings()) {
            if (finding.severity() == severity) {
                number++;
            }
        }
        return number;
    }

    private static StringBuilder count(StringBuilder line, int number, String what) {
        return line.append(number).append(' ').append(what).append(number == 1 ? "" : "s");
    }
}
