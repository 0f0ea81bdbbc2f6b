package io.github.nginxlint.report;

import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.LintResult;
import io.github.nginxlint.finding.Suppressed;
import io.github.nginxlint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was found in one file. */
final class FileFindings {

    private final String name;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Finding> unread = new ArrayList<>();
    private int suppressed;

    private FileFindings(String name) {
        this.name = name;
    }

    /** Every file that was read or is spoken of, in order of name. */
    static List<FileFindings> of(LintResult result) {
        Map<String, FileFindings> files = new TreeMap<>();
        for (SourceFile file : result.files()) {
            files.computeIfAbsent(file.name(), FileFindings::new);
        }
        for (Finding finding : result.findings()) {
            of(files, finding).findings.add(finding);
        }
        for (Finding note : UnreadIncludes.of(result)) {
            of(files, note).unread.add(note);
        }
        for (Suppressed each : result.suppressed()) {
            of(files, each.finding()).suppressed++;
        }
        return List.copyOf(files.values());
    }

    private static FileFindings of(Map<String, FileFindings> files, Finding finding) {
        return files.computeIfAbsent(finding.place().file().name(), FileFindings::new);
    }

    String name() {
        return name;
    }

    List<Finding> findings() {
        return findings;
    }

    /** The includes that could not be read, as notes. */
    List<Finding> unread() {
        return unread;
    }

    /** How many findings comments silence. */
    int suppressed() {
        return suppressed;
    }
}
