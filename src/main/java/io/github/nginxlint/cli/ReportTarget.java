package io.github.nginxlint.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One report to write.
 *
 * @param format how
 * @param file where to; absent for standard output
 */
record ReportTarget(ReportFormat format, Optional<String> file) {

    /** What is written when nothing is asked for. */
    static final ReportTarget TEXT = new ReportTarget(ReportFormat.TEXT, Optional.empty());

    /**
     * The reports that were asked for.
     *
     * @param formats each {@code FORMAT} or {@code FORMAT=FILE}
     * @param output where the one goes that names no file
     * @throws UsageError if a format is unknown, or two reports would go to the same place
     */
    static List<ReportTarget> parse(List<String> formats, Optional<String> output) throws UsageError {
        if (output.equals(Optional.of(""))) {
            throw new UsageError("--output needs the name of a file");
        }
        List<ReportTarget> targets = new ArrayList<>();
        Set<Optional<String>> places = new HashSet<>();
        boolean isOutputUsed = false;
        for (String format : formats.isEmpty() ? List.of("text") : formats) {
            ReportTarget target = parse(format);
            if (target.file().isEmpty() && output.isPresent()) {
                target = new ReportTarget(target.format(), output);
                isOutputUsed = true;
            }
            if (!places.add(target.file())) {
                throw new UsageError("two reports would go to "
                        + target.file().orElse("standard output") + ": write --format "
                        + target.format().word() + "=FILE");
            }
            targets.add(target);
        }
        if (output.isPresent() && !isOutputUsed) {
            throw new UsageError("every --format names its file: leave out --output " + output.get());
        }
        return targets;
    }

    private static ReportTarget parse(String text) throws UsageError {
        int equals = text.indexOf('=');
        String word = equals < 0 ? text : text.substring(0, equals);
        Optional<ReportFormat> format = ReportFormat.of(word);
        if (format.isEmpty()) {
            throw new UsageError("unknown format \"" + word + "\": write " + ReportFormat.WORDS);
        }
        if (equals == text.length() - 1) {
            throw new UsageError("--format " + text + " needs the name of a file");
        }
        return new ReportTarget(format.get(), equals < 0 ? Optional.empty() : Optional.of(text.substring(equals + 1)));
    }
}
