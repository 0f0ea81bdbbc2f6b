package io.github.nginxlint.cli;

import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.LeftOut;
import io.github.nginxlint.finding.LintResult;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.git.ChangedLines;
import io.github.nginxlint.git.GitError;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Leaves of a result what stands on lines that have changed. */
final class ChangedSince {

    private final Terminal terminal;
    private final String looked;

    /**
     * For one run.
     *
     * @param paths paths of the repository; none for the working directory
     */
    ChangedSince(Terminal terminal, List<String> paths) {
        this.terminal = terminal;
        this.looked = paths.isEmpty() ? "" : paths.get(0);
    }

    LintResult only(LintResult result, String revision) throws UsageError {
        List<Finding> shown = new ArrayList<>();
        List<Finding> elsewhere = new ArrayList<>();
        int older = 0;
        try {
            ChangedLines changed = ChangedLines.since(revision, directory(), terminal.directory());
            for (Finding finding : result.findings()) {
                if (changed.touches(finding.place())) {
                    shown.add(finding);
                } else if (isExplained(finding, changed)) {
                    elsewhere.add(finding);
                } else {
                    older++;
                }
            }
        } catch (GitError e) {
            throw new UsageError("--changed-since: " + e.getMessage());
        }
        return new LintResult(
                shown,
                result.suppressed(),
                result.files(),
                result.unresolvedIncludes(),
                result.found(),
                Optional.of(new LeftOut(elsewhere, older)),
                result.failures());
    }

    private static boolean isExplained(Finding finding, ChangedLines changed) throws GitError {
        for (Related related : finding.related()) {
            if (changed.touches(related.place())) {
                return true;
            }
        }
        return false;
    }

    private Path directory() {
        try {
            Path path = terminal.directory().resolve(looked).toAbsolutePath().normalize();
            Path parent = path.getParent();
            Path directory = Files.isDirectory(path) || parent == null ? path : parent;
            return Files.isDirectory(directory) ? directory : terminal.directory();
        } catch (InvalidPathException e) {
            return terminal.directory();
        }
    }
}
