package io.github.nginxlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each folder of {@code testdata/fix} holds a configuration before and after, and the arguments between them. */
class FixFoldersTest {

    @TempDir
    private Path directory;

    static List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("testdata", "fix"))) {
            return folders.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void whatIsBeforeBecomesWhatIsAfter(Path folder) throws IOException {
        Map<String, String> before = texts(folder.resolve("before"));
        for (Map.Entry<String, String> file : before.entrySet()) {
            Path path = directory.resolve(file.getKey());
            Files.createDirectories(path.resolveSibling(""));
            Files.writeString(path, file.getValue(), StandardCharsets.ISO_8859_1);
        }
        String arguments = Files.readString(folder.resolve("arguments")).strip() + " .";

        CommandRun run = CommandRun.in(directory, arguments.split(" "));
        assertThat(run.err()).isEmpty();
        assertThat(texts(directory)).isEqualTo(texts(folder.resolve("after")));

        CommandRun again = CommandRun.in(directory, arguments.split(" "));
        assertThat(again.out()).endsWith("\n0 fixed\n");
        assertThat(texts(directory)).isEqualTo(texts(folder.resolve("after")));
    }

    private static Map<String, String> texts(Path directory) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(directory.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return texts;
    }
}
