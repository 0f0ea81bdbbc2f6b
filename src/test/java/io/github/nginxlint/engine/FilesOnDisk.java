package io.github.nginxlint.engine;

import io.github.nginxlint.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A directory that a test fills and looks at.
 *
 * @param directory where relative paths start
 */
record FilesOnDisk(Path directory) {

    void write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }

    LintRun lint(List<Rule> rules, LintRequest request) {
        return new Linter(rules).lint(request, Inputs.onDisk(directory, request));
    }
}
