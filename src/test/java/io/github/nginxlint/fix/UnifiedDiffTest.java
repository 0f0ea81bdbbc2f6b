package io.github.nginxlint.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What git makes of a difference counts: it is applied with the real one. */
class UnifiedDiffTest {

    private static final String TWENTY = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n16\n17\n18\n19\n20\n";

    @TempDir
    private Path directory;

    private static Change change(String before, String after) {
        SourceFile file = SourceFile.of("x.conf", before);
        return new Change(file, file.withText(after));
    }

    @Test
    void changesFarApartAreSeparateAndThoseNearEachOtherAreNot() {
        String after = TWENTY.replace("\n2\n", "\ntwo\n").replace("\n6\n", "\n").replace("\n18\n", "\n18\nmore\n");

        assertThat(UnifiedDiff.of("conf.d/x.conf", change(TWENTY, after)))
                .containsExactly(
                        "--- a/conf.d/x.conf",
                        "+++ b/conf.d/x.conf",
                        "@@ -1,9 +1,8 @@",
                        " 1",
                        "-2",
                        "+two",
                        " 3",
                        " 4",
                        " 5",
                        "-6",
                        " 7",
                        " 8",
                        " 9",
                        "@@ -16,5 +15,6 @@",
                        " 16",
                        " 17",
                        " 18",
                        "+more",
                        " 19",
                        " 20");
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of("a\nb\nc", "a\nb\nd"),
                Arguments.of("a\nb", "a\nb\n"),
                Arguments.of("a\nb\n", "a\nb"),
                Arguments.of("a\r\nb\r\n", "a\r\nx\r\nb\r\n"),
                Arguments.of("one\n", "two\n"),
                Arguments.of("a\n", ""),
                Arguments.of(TWENTY, TWENTY.replace("1", "x")),
                Arguments.of(TWENTY, "0\n" + TWENTY.replace("20\n", "")),
                Arguments.of("é\n", "\u001b[31mä\n"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void gitAppliesIt(String before, String after) throws IOException, InterruptedException {
        SourceFile file = SourceFile.of("x.conf", before);

        assertThat(applied("x.conf", new Change(file, file.withText(after))))
                .isEqualTo(after.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void gitAppliesItToAFileThatIsNotUtf8() throws IOException, InterruptedException {
        byte[] bytes = "# caf\u00e9\na\n".getBytes(StandardCharsets.ISO_8859_1);
        SourceFile file = SourceFile.decode("x.conf", bytes);
        SourceFile after = file.withText(file.text().replace("a\n", "b\n"));

        assertThat(applied("x.conf", new Change(file, after))).isEqualTo(after.encoded());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b.conf", "a\"b.conf", "a\tb.conf", "ä.conf", "conf.d/sites/x y", "a\\b"})
    void gitFindsTheFileByItsName(String name) throws IOException, InterruptedException {
        assertThat(applied(name, change("a\n", "b\n"))).isEqualTo("b\n".getBytes(StandardCharsets.UTF_8));
    }

    /** The bytes of the file after {@code git apply} in its directory. */
    private byte[] applied(String name, Change change) throws IOException, InterruptedException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.write(file, change.before().encoded());
        String difference = String.join("\n", UnifiedDiff.of(name, change)) + "\n";
        Path patch = directory.resolve("the.patch");
        Files.write(patch, difference.getBytes(StandardCharsets.ISO_8859_1));
        ProcessBuilder git = new ProcessBuilder(List.of("git", "apply", "--whitespace=nowarn", patch.toString()))
                .directory(directory.toFile())
                .redirectErrorStream(true);
        git.environment()
                .put("GIT_CEILING_DIRECTORIES", directory.resolveSibling("").toString());
        Process process;
        try {
            process = git.start();
        } catch (IOException e) {
            Assumptions.abort("git is not installed");
            throw e;
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said + difference).isZero();
        return Files.readAllBytes(file);
    }
}
