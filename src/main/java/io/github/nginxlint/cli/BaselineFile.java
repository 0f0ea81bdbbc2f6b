package io.github.nginxlint.cli;

import io.github.nginxlint.baseline.Baseline;
import io.github.nginxlint.baseline.BaselineError;
import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.LintResult;
import io.github.nginxlint.finding.Suppressed;
import io.github.nginxlint.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The baseline that the user names. */
final class BaselineFile {

    /** More is no baseline, in bytes. */
    private static final int MAX_SIZE = 64 << 20;

    private static final int MOST_SHOWN = 5;

    private final Terminal terminal;

    BaselineFile(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Takes out of a result what is in a baseline, and says what of the baseline is there no more. */
    LintResult without(LintResult result, String file) throws UsageError {
        Set<String> names = new HashSet<>();
        for (SourceFile source : result.files()) {
            names.add(source.name());
        }
        Baseline.Comparison comparison = read(file).compare(result.findings(), names);
        complain(comparison.gone(), file);
        List<Suppressed> suppressed = new ArrayList<>(result.suppressed());
        for (Finding finding : comparison.known()) {
            suppressed.add(new Suppressed(finding, Suppressed.By.BASELINE, "in the baseline " + file));
        }
        return new LintResult(
                comparison.found(),
                suppressed,
                result.files(),
                result.unresolvedIncludes(),
                result.found(),
                result.leftOut(),
                result.failures());
    }

    private Baseline read(String file) throws UsageError {
        try (InputStream in = open(file)) {
            byte[] bytes = in.readNBytes(MAX_SIZE + 1);
            if (bytes.length > MAX_SIZE) {
                throw new UsageError("--baseline " + file + ": larger than 64 MiB");
            }
            return Baseline.read(file, new String(bytes, StandardCharsets.UTF_8));
        } catch (BaselineError e) {
            throw new UsageError(String.valueOf(e.getMessage()));
        } catch (IOException | InvalidPathException e) {
            throw new UsageError("--baseline " + file + ": cannot be read; --write-baseline " + file + " makes one");
        }
    }

    // what is named as a device is meant; a link in a repository may lead to one that never ends or never answers
    private InputStream open(String file) throws IOException {
        Path path = terminal.directory().resolve(file);
        if (!Files.isRegularFile(path) && !file.startsWith("/dev/")) {
            throw new IOException("no file");
        }
        return Files.newInputStream(path);
    }

    private void complain(List<Baseline.Entry> gone, String file) {
        for (Baseline.Entry entry : gone.subList(0, Math.min(gone.size(), MOST_SHOWN))) {
            terminal.complain(file + ": " + entry.rule() + " in " + entry.file() + " is there no more");
        }
        if (!gone.isEmpty()) {
            terminal.complain(file + ": " + gone.size() + (gone.size() == 1 ? " entry matches" : " entries match")
                    + " nothing any more, --write-baseline " + file + " takes them out");
        }
    }

    /** Writes the findings of a run as a baseline. */
    void write(LintResult result, String file) throws IOException {
        new Output(terminal).write(Baseline.write(result.findings()), Optional.of(file));
        int count = result.findings().size();
        terminal.complain("wrote a baseline of " + count + (count == 1 ? " finding to " : " findings to ") + file);
    }
}
