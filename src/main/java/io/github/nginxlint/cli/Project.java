package io.github.nginxlint.cli;

import io.github.nginxlint.rules.Rules;
import io.github.nginxlint.settings.ProjectFiles;
import io.github.nginxlint.settings.Settings;
import io.github.nginxlint.settings.SettingsError;
import io.github.nginxlint.settings.SettingsFile;
import io.github.nginxlint.settings.SettingsSearch;
import io.github.nginxlint.source.Exclusion;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a run looks at, and how.
 *
 * @param paths what to read; never empty
 * @param settings what the command line says, then the settings file
 * @param file the settings file, where there is one
 * @param exclusion what is left out of directories
 */
record Project(List<String> paths, Settings settings, Optional<SettingsFile> file, Exclusion exclusion) {

    Project {
        paths = List.copyOf(paths);
    }

    /** The one that the arguments, or the working directory where they name no path, are about. */
    static Project of(CheckOptions options, Terminal terminal) throws UsageError {
        if (options.paths().contains("")) {
            throw new UsageError("an empty path names nothing: write . for the working directory");
        }
        try {
            boolean isNamed = !options.paths().isEmpty();
            Optional<SettingsFile> file = options.config().isPresent()
                    ? open(chosen(options.config().get()), terminal)
                    : isNamed ? Optional.empty() : open(SettingsSearch.from(terminal.directory()), terminal);
            if (file.isPresent()) {
                Settings settings = file.get().settings();
                boolean hasEntries = options.config().isEmpty()
                        || settings.files()
                                .map(files -> !files.entries().isEmpty())
                                .orElse(false);
                return !isNamed && hasEntries
                        ? with(settings.files().orElseThrow().paths(terminal.directory()), options, file, terminal)
                        : with(named(options), options, file, terminal);
            }
            return with(named(options), options, open(around(named(options).get(0), terminal), terminal), terminal);
        } catch (SettingsError e) {
            throw new UsageError(String.valueOf(e.getMessage()));
        }
    }

    /** Where the settings say that configurations begin; none where they do not. */
    List<String> entries(Path directory) throws UsageError {
        Optional<ProjectFiles> files = settings.files();
        try {
            return files.isPresent() && !files.get().entries().isEmpty()
                    ? files.get().paths(directory)
                    : List.of();
        } catch (SettingsError e) {
            throw new UsageError(String.valueOf(e.getMessage()));
        }
    }

    private static List<String> named(CheckOptions options) {
        return options.paths().isEmpty() ? List.of(CheckOptions.DEFAULT_PATH) : options.paths();
    }

    private static Project with(
            List<String> paths, CheckOptions options, Optional<SettingsFile> file, Terminal terminal) {
        if (file.isEmpty()) {
            return new Project(paths, options.settings(), file, Exclusion.NONE);
        }
        Settings settings = options.settings().over(file.get().settings());
        Exclusion exclusion = settings.files()
                .map(files -> files.exclusion(terminal.directory()))
                .orElse(Exclusion.NONE);
        return new Project(paths, settings, file, exclusion);
    }

    private static Optional<Path> chosen(String config) throws UsageError {
        try {
            return Optional.of(Path.of(config));
        } catch (InvalidPathException e) {
            throw new UsageError("--config " + config + ": no such file");
        }
    }

    private static Optional<Path> around(String path, Terminal terminal) throws SettingsError {
        try {
            return SettingsSearch.from(terminal.directory().resolve(path));
        } catch (InvalidPathException e) {
            // the reader says so
            return Optional.empty();
        }
    }

    private static Optional<SettingsFile> open(Optional<Path> file, Terminal terminal) throws SettingsError {
        return file.isEmpty()
                ? Optional.empty()
                : Optional.of(SettingsFile.open(shortened(file.get(), terminal), terminal.directory(), Rules::names));
    }

    /** Relative to the working directory where it is inside. */
    private static Path shortened(Path file, Terminal terminal) {
        Path directory = terminal.directory().toAbsolutePath().normalize();
        return file.startsWith(directory) ? directory.relativize(file) : file;
    }
}
