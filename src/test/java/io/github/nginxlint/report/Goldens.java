package io.github.nginxlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares with the files under testdata/format, or rewrites them when golden.update is set. */
final class Goldens {

    private static final Path FOLDER = Path.of("testdata", "format");

    private Goldens() {}

    static void check(String name, String file, String actual) {
        Path path = FOLDER.resolve(name).resolve(file);
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, actual, StandardCharsets.UTF_8);
            }
            assertThat(actual).isEqualTo(Files.readString(path, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
