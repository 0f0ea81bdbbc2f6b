package io.github.nginxlint.settings;

import io.github.nginxlint.source.Exclusion;
import io.github.nginxlint.source.FileSystemReader;
import io.github.nginxlint.source.Glob;
import io.github.nginxlint.source.PathPattern;
import io.github.nginxlint.source.PatternSearch;
import io.github.nginxlint.source.SourceReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which files of a project are looked at when none is named.
 *
 * @param base the directory of the settings file, as messages shall name it; empty for the working directory
 * @param entries where configurations begin: files, directories and patterns; none for the base as a whole
 * @param exclude patterns for what is left out when a directory is looked through
 */
public record ProjectFiles(Path base, List<Entry> entries, List<String> exclude) {

    public ProjectFiles {
        entries = List.copyOf(entries);
        exclude = List.copyOf(exclude);
    }

    /**
     * Where a configuration begins.
     *
     * @param text a path or a pattern, from the base on
     * @param place where it is written, for messages
     */
    public record Entry(String text, String place) {}

    /** What is left out. */
    public Exclusion exclusion(Path directory) {
        return Exclusion.of(directory, base, exclude);
    }

    /**
     * The paths to look at.
     *
     * @param directory what relative paths start from
     * @throws SettingsError if a pattern matches nothing
     */
    public List<String> paths(Path directory) throws SettingsError {
        String start = base.toString();
        if (entries.isEmpty()) {
            return List.of(start.isEmpty() ? "." : start);
        }
        SourceReader reader = FileSystemReader.within(directory, List.of(start));
        Exclusion exclusion = exclusion(directory);
        Set<String> paths = new LinkedHashSet<>();
        for (Entry entry : entries) {
            if (Glob.isPattern(entry.text())) {
                paths.addAll(matches(entry, reader, exclusion));
            } else {
                // what is named is looked at, left out or not; what is missing is the reader's to say
                String path = base.resolve(entry.text()).normalize().toString();
                paths.add(path.isEmpty() ? "." : path);
            }
        }
        return List.copyOf(paths);
    }

    private List<String> matches(Entry entry, SourceReader reader, Exclusion exclusion) throws SettingsError {
        PatternSearch.Found found = PatternSearch.find(reader, base.toString(), PathPattern.compile(entry.text()));
        List<String> paths = new ArrayList<>();
        for (String path : found.paths()) {
            String named = path.isEmpty() ? "." : path;
            if (!exclusion.reaches(named, reader.kind(named) == SourceReader.Kind.DIRECTORY)) {
                paths.add(named);
            }
        }
        if (found.gap().isPresent()) {
            throw new SettingsError(entry.place() + ": \"" + entry.text() + "\" is not looked for to the end: "
                    + found.gap().get());
        }
        if (paths.isEmpty()) {
            throw new SettingsError(entry.place() + ": \"" + entry.text() + "\" matches nothing");
        }
        return paths;
    }
}
