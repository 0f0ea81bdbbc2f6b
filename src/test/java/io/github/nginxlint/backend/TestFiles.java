package io.github.nginxlint.backend;

import io.github.nginxlint.source.MapReader;
import io.github.nginxlint.source.SourceFile;
import io.github.nginxlint.source.SourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files under testdata/backend. */
final class TestFiles {

    static final Path ROOT = Path.of("testdata/backend");

    private TestFiles() {}

    /** Names of the cases that php-fpm takes, each a directory with etc/php-fpm.conf. */
    static List<String> cases() throws IOException {
        try (Stream<Path> paths = Files.list(ROOT)) {
            return paths.filter(path -> Files.exists(path.resolve("etc/php-fpm.conf")))
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** Names of the files that php-fpm refuses. */
    static List<String> refused() throws IOException {
        try (Stream<Path> paths = Files.list(ROOT.resolve("refused"))) {
            return paths.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    /** A case's files under their paths from the root: {@code /etc/php-fpm.conf}. */
    static SourceReader reader(Path root) throws IOException {
        Map<String, SourceFile> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = "/site/" + root.relativize(path).toString().replace('\\', '/');
                files.put(name, SourceFile.decode(name, Files.readAllBytes(path)));
            }
        }
        return MapReader.of(files);
    }
}
