package io.github.nginxlint.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The repository that files belong to. */
public final class Repository {

    private Repository() {}

    /** The nearest directory from here upward that is the root of a repository. */
    public static Optional<Path> around(Path directory) {
        for (Path at = directory; at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(".git"))) {
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }
}
