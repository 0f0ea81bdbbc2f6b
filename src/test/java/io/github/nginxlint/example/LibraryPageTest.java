package io.github.nginxlint.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.engine.LintRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page about the library shows what is compiled and run here. */
class LibraryPageTest {

    private static final Path SOURCE =
            Path.of("src", "test", "java", "io", "github", "nginxlint", "example", "LibraryExample.java");

    @TempDir
    private Path directory;

    @Test
    void findingsOfFilesOnDiskAreWalkedThrough() throws IOException {
        Files.createDirectory(directory.resolve("conf"));
        Files.writeString(directory.resolve("conf/nginx.conf"), "events {}\nhttp {\n    gzip maybe;\n}\n");
        StringBuilder out = new StringBuilder();

        LibraryExample.onDisk(directory, out);

        assertThat(out).hasToString("conf/nginx.conf:3: invalid-value\n");
    }

    @Test
    void textInMemoryIsLintedForOneVersionWithSomeRulesOff() {
        LintRun run = LibraryExample.inMemory();

        assertThat(run.result().findings())
                .extracting(finding -> finding.rule())
                .contains("deprecated-directive", "invalid-value")
                .doesNotContain("missing-directive");
        assertThat(run.refused()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"disk", "memory"})
    void thePageQuotesTheSource(String name) throws IOException {
        List<String> lines = Files.readAllLines(SOURCE);
        int start = lines.indexOf("        // [" + name + "]");
        List<String> after = lines.subList(start + 1, lines.size());
        StringBuilder quoted = new StringBuilder("```java\n");
        for (String line : after.subList(0, after.indexOf("        // [end]"))) {
            quoted.append(line.substring(8)).append('\n');
        }
        quoted.append("```\n");

        assertThat(start).isPositive();
        assertThat(Files.readString(Path.of("docs", "library.md"))).contains(quoted);
    }

    @Test
    void everyTypeOfThePageExists() throws Exception {
        var type = java.util.regex.Pattern.compile("`(engine|finding|rules?|report)\\.([A-Z][A-Za-z]+)`")
                .matcher(Files.readString(Path.of("docs", "library.md")));
        int count = 0;
        while (type.find()) {
            assertThat(Class.forName("io.github.nginxlint." + type.group(1) + "." + type.group(2)))
                    .isPublic();
            count++;
        }
        assertThat(count).isGreaterThanOrEqualTo(8);
    }
}
