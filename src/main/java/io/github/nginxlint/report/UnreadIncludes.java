package io.github.nginxlint.report;

import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.LintResult;
import io.github.nginxlint.finding.Severity;
import io.github.nginxlint.finding.Suppressed;
import io.github.nginxlint.finding.UnresolvedInclude;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The includes that could not be read, as notes, for formats that know nothing but findings.
 *
 * <p>The rule of the same name reports most of them. What it said, or what a comment silences, is not said twice.
 */
final class UnreadIncludes {

    /** The rule that reports them, and the name under which they stand in a report. */
    static final String RULE = "include-unresolved";

    private UnreadIncludes() {}

    static List<Finding> of(LintResult result) {
        if (result.unresolvedIncludes().isEmpty()) {
            return List.of();
        }
        Set<String> known = known(result);
        List<Finding> notes = new ArrayList<>();
        for (UnresolvedInclude include : result.unresolvedIncludes()) {
            Finding note = new Finding(
                    RULE, Severity.NOTE, ReportLines.message(include), include.place(), List.of(), Optional.empty());
            if (known.add(key(note))) {
                notes.add(note);
            }
        }
        return notes;
    }

    private static Set<String> known(LintResult result) {
        Set<String> known = new HashSet<>();
        for (Finding finding : result.findings()) {
            add(known, finding);
        }
        for (Suppressed suppressed : result.suppressed()) {
            add(known, suppressed.finding());
        }
        return known;
    }

    private static void add(Set<String> known, Finding finding) {
        if (finding.rule().equals(RULE)) {
            known.add(key(finding));
        }
    }

    private static String key(Finding finding) {
        return finding.place().span().start() + ":" + finding.place().file().name();
    }
}
