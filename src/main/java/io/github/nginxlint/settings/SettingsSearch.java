package io.github.nginxlint.settings;

import io.github.nginxlint.source.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the settings file that belongs to what is looked at. */
public final class SettingsSearch {

    /** Its name. */
    public static final String FILE_NAME = ".nginx-lint.yml";

    private SettingsSearch() {}

    /**
     * The nearest settings file from a file or directory upward. The search ends at the root of the repository; outside
     * of one it does not leave the directory, since what stands further up may be anybody's.
     *
     * @throws SettingsError if the file is a link that leads out of the repository
     */
    public static Optional<Path> from(Path looked) throws SettingsError {
        Path start = looked.toAbsolutePath().normalize();
        Path parent = start.getParent();
        Path directory = parent == null || Files.isDirectory(start) ? start : parent;
        Optional<Path> root = Repository.around(directory);
        for (Path at = directory; at != null; at = at.getParent()) {
            Path file = at.resolve(FILE_NAME);
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                if (!isWithin(file, root.orElse(at))) {
                    throw new SettingsError(file + ": a link that leads nowhere or out of the repository");
                }
                return Optional.of(file);
            }
            if (root.isEmpty() || at.equals(root.get())) {
                break;
            }
        }
        return Optional.empty();
    }

    private static boolean isWithin(Path file, Path root) {
        try {
            return file.toRealPath().startsWith(root.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }
}
