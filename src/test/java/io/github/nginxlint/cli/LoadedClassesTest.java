package io.github.nginxlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Start-up counts: what a run does not need is not loaded. */
class LoadedClassesTest {

    @TempDir
    private Path directory;

    @Test
    void withoutASettingsFileNothingOfItIsLoadedBeyondTheSearch() throws IOException, InterruptedException {
        Files.writeString(directory.resolve("nginx.conf"), "events {}\n");

        assertThat(loaded())
                .anyMatch(name -> name.endsWith(".settings.SettingsSearch"))
                .noneMatch(name -> name.startsWith("org.snakeyaml.")
                        || name.startsWith("io.github.nginxlint.yaml.")
                        || name.endsWith(".settings.SettingsFile")
                        || name.endsWith(".settings.YamlMap")
                        || name.endsWith(".rule.RulePages"));
    }

    @Test
    void pagesAreReadOnlyWhereAnOptionIsSet() throws IOException, InterruptedException {
        Files.writeString(directory.resolve("nginx.conf"), "events {}\n");
        Files.writeString(directory.resolve(".nginx-lint.yml"), "rules: {timeout: error}\n");

        assertThat(loaded())
                .anyMatch(name -> name.endsWith(".settings.SettingsFile"))
                .noneMatch(name -> name.endsWith(".rule.RulePages"));
    }

    /** The classes that a run in a process of its own loads; from here, as the class path may be relative. */
    private List<String> loaded() throws IOException, InterruptedException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-Xlog:class+load=info:file=" + directory.resolve("classes.log"),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                directory.resolve("nginx.conf").toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        List<String> names = new ArrayList<>();
        for (String line : Files.readAllLines(directory.resolve("classes.log"))) {
            int source = line.indexOf(" source:");
            int start = line.lastIndexOf(' ', source - 1) + 1;
            if (source > 0) {
                names.add(line.substring(start, source));
            }
        }
        return names;
    }
}
