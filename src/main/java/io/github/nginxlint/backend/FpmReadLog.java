package io.github.nginxlint.backend;

import io.github.nginxlint.source.Place;
import io.github.nginxlint.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What happened while reading, and how much may still be read. */
final class FpmReadLog {

    // far above what any machine has, low enough that includes of includes end
    private static final int MAX_READS = 10_000;
    private static final int MAX_CHARACTERS = 8 << 20;
    private static final int MAX_PROBLEMS = 1_000;

    private final List<UnreadPath> unread = new ArrayList<>();
    private final List<FpmProblem> problems = new ArrayList<>();
    private final Set<SourceFile> files = new LinkedHashSet<>();
    private final LeftOut leftOut = new LeftOut();
    private int reads;
    private long characters;

    /** Counts a file in; false when it is too much. */
    boolean take(SourceFile file) {
        if (reads >= MAX_READS || characters + file.text().length() > MAX_CHARACTERS) {
            leftOut.add(
                    file.name(),
                    reads >= MAX_READS ? MAX_READS : MAX_CHARACTERS,
                    reads >= MAX_READS ? "files of PHP-FPM" : "characters in all files of PHP-FPM");
            return false;
        }
        reads++;
        characters += file.text().length();
        files.add(file);
        return true;
    }

    void unread(String path, String reason, Optional<Place> place) {
        if (unread.size() < MAX_PROBLEMS) {
            unread.add(new UnreadPath(path, reason, place));
        } else {
            leftOut.add(path, MAX_PROBLEMS, "files of PHP-FPM that cannot be read");
        }
    }

    void problem(FpmProblem.Kind kind, String message, Place place) {
        problem(new FpmProblem(kind, message, place));
    }

    void problem(FpmProblem problem) {
        if (problems.size() < MAX_PROBLEMS) {
            problems.add(problem);
        } else {
            leftOut.add(problem.place().file().name(), MAX_PROBLEMS, "faults in files of PHP-FPM");
        }
    }

    FpmConfig toConfig(List<FpmInstance> instances) {
        unread.addAll(leftOut.paths());
        return new FpmConfig(instances, unread, problems, List.copyOf(files));
    }
}
