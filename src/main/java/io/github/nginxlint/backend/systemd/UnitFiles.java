package io.github.nginxlint.backend.systemd;

import io.github.nginxlint.backend.LeftOut;
import io.github.nginxlint.backend.UnreadPath;
import io.github.nginxlint.source.PathText;
import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.source.SourceReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The files that units lead to: below the directory that stands for the machine's root, beside the unit or nginx. */
final class UnitFiles {

    private static final int MAX_FILES = 1_000;
    private static final int MAX_PROBLEMS = 1_000;
    private static final List<String> PLACES =
            List.of("etc/systemd/system/", "usr/lib/systemd/system/", "lib/systemd/system/");

    private final SourceReader reader;
    private final List<String> beside;
    private final Map<String, SourceFile> files = new LinkedHashMap<>();
    private final Set<UnitProblem> problems = new LinkedHashSet<>();
    private final LeftOut leftOut = new LeftOut();
    private int tried;

    /**
     * Reads files.
     *
     * @param reader reads what may be read
     * @param beside directories in which a file may be that a command names elsewhere
     */
    UnitFiles(SourceReader reader, List<String> beside) {
        this.reader = reader;
        this.beside = List.copyOf(beside);
    }

    /** Those that were read. */
    List<SourceFile> files() {
        return List.copyOf(files.values());
    }

    /** Notes what a program does not take of a file that it was started with. */
    void complain(UnitProblem problem) {
        if (problems.size() < MAX_PROBLEMS) {
            problems.add(problem);
        } else if (!problems.contains(problem)) {
            leftOut(problem.place().file().name(), MAX_PROBLEMS, "faults in files that units lead to");
        }
    }

    /** Notes what is not looked at because there is too much of it. */
    void leftOut(String path, int most, String things) {
        leftOut.add(path, most, things);
    }

    /** What is not looked at because there is too much of it. */
    List<UnreadPath> leftOut() {
        return leftOut.paths();
    }

    /** What was noted. */
    List<UnitProblem> problems() {
        return List.copyOf(problems);
    }

    /** A file of an {@code EnvironmentFile=}. */
    Optional<SourceFile> environment(Unit unit, UnitEntry entry) {
        String written = entry.value();
        String path = written.startsWith("-") ? written.substring(1) : written;
        boolean isOne = PathText.isAbsolute(path)
                && path.indexOf('%') < 0
                && path.indexOf('*') < 0
                && path.indexOf('?') < 0
                && path.indexOf('[') < 0;
        return isOne ? first(List.of(inRoot(unit, path), path)) : Optional.empty();
    }

    /**
     * A file that a command names.
     *
     * @param path as the command has it, relative to the directory that it starts in
     */
    Optional<SourceFile> settings(Unit unit, String path) {
        String whole = PathText.join(unit.workingDirectory().orElse(""), path);
        List<String> candidates = new ArrayList<>();
        if (PathText.isAbsolute(whole)) {
            candidates.add(inRoot(unit, whole));
            candidates.add(whole);
        }
        candidates.add(PathText.join(PathText.directory(unit.path()), PathText.name(path)));
        for (String directory : beside) {
            candidates.add(PathText.join(directory, PathText.name(path)));
        }
        return first(candidates);
    }

    /** A file of the machine that the unit is on, where that can be read. */
    Optional<SourceFile> machine(Unit unit, String path) {
        return PathText.isAbsolute(path) ? first(List.of(inRoot(unit, path))) : Optional.empty();
    }

    /** The path below the directory that holds the {@code etc/systemd} of the unit. */
    private static String inRoot(Unit unit, String path) {
        for (String place : PLACES) {
            int at = unit.path().lastIndexOf(place);
            if (at == 0) {
                return path.substring(1);
            }
            if (at > 0 && unit.path().charAt(at - 1) == '/') {
                return unit.path().substring(0, at - 1) + path;
            }
        }
        return path;
    }

    private Optional<SourceFile> first(List<String> candidates) {
        for (String candidate : candidates) {
            Optional<SourceFile> file = read(candidate);
            if (file.isPresent()) {
                files.put(file.get().name(), file.get());
                return file;
            }
        }
        return Optional.empty();
    }

    private Optional<SourceFile> read(String path) {
        tried++;
        if (tried > MAX_FILES) {
            leftOut(path, MAX_FILES, "files that units lead to");
        }
        return tried <= MAX_FILES && reader.read(path) instanceof SourceReader.Text text
                ? Optional.of(text.file())
                : Optional.empty();
    }
}
