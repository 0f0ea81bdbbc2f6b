package io.github.nginxlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which files a run looks at: what is named, or what the settings around the working directory say. */
class ProjectTest {

    @TempDir
    private Path directory;

    /** Each configuration has a fault of its own, so that the output tells which were read. */
    @BeforeEach
    void files() throws IOException {
        for (String name : new String[] {
            "a/nginx.conf", "b/nginx.conf", "b/old/nginx.conf", "vendor/nginx.conf", "a/fragments/x.conf"
        }) {
            write(name, "events {}\nhttp {\n    gzip maybe;\n}\n");
        }
        write("a/fragments/x.conf", "gzip maybe;\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** The files in which something is found. */
    private String seen(Path from, String... arguments) {
        CommandRun run = CommandRun.in(from, arguments);
        assertThat(run.err()).isEmpty();
        TreeSet<String> seen = new TreeSet<>();
        run.out()
                .lines()
                .filter(line -> line.contains(": error: "))
                .forEach(line -> seen.add(line.substring(0, line.indexOf(':'))));
        return String.join(" ", seen);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fail-on: error                                     | ./a/fragments/x.conf ./a/nginx.conf ./b/nginx.conf ./b/old/nginx.conf ./vendor/nginx.conf
            entries: a/nginx.conf                              | a/nginx.conf
            entries: [a/nginx.conf, b]                         | a/nginx.conf b/nginx.conf b/old/nginx.conf
            entries: ["*/nginx.conf"]                          | a/nginx.conf b/nginx.conf vendor/nginx.conf
            entries: ["**/nginx.conf"]                         | a/nginx.conf b/nginx.conf b/old/nginx.conf vendor/nginx.conf
            {entries: "**/nginx.conf", exclude: [vendor, b/old/]} | a/nginx.conf b/nginx.conf
            {entries: "?", exclude: [old]}                     | a/fragments/x.conf a/nginx.conf b/nginx.conf
            {entries: vendor/nginx.conf, exclude: vendor}      | vendor/nginx.conf
            exclude: ["**/old/**", vendor/, fragments]         | ./a/nginx.conf ./b/nginx.conf
            """)
    void withoutAPathTheSettingsSayWhatIsLookedAt(String settings, String files) throws IOException {
        write(".nginx-lint.yml", settings + "\n");

        assertThat(seen(directory)).isEqualTo(files);
    }

    @Test
    void whatIsNamedGoesBeforeTheEntriesButADirectoryIsLookedThroughWithoutWhatIsExcluded() throws IOException {
        Files.createDirectory(directory.resolve(".git"));
        write(".nginx-lint.yml", "entries: a/nginx.conf\nexclude: [old, vendor]\n");

        assertThat(seen(directory, "b")).isEqualTo("b/nginx.conf");
        assertThat(seen(directory, "b/old")).isEqualTo("b/old/nginx.conf");
        assertThat(seen(directory, "vendor/nginx.conf")).isEqualTo("vendor/nginx.conf");
        assertThat(seen(directory, ".")).isEqualTo("./a/fragments/x.conf ./a/nginx.conf ./b/nginx.conf");
        assertThat(seen(directory, "--whole", "b/old/nginx.conf", "b/nginx.conf"))
                .isEqualTo("b/nginx.conf");
    }

    @Test
    void anIncludedFileIsReadExcludedOrNot() throws IOException {
        write("a/nginx.conf", "events {}\nhttp {\n    include fragments/*.conf;\n}\n");
        write(".nginx-lint.yml", "entries: a\nexclude: [fragments]\n");

        assertThat(seen(directory)).isEqualTo("a/fragments/x.conf");
    }

    @Test
    void theSettingsAreFoundFromBelowAndPathsAreThoseOfTheirDirectory() throws IOException {
        write(".nginx-lint.yml", "entries: [b/nginx.conf]\n");
        Files.createDirectory(directory.resolve(".git"));

        assertThat(seen(directory.resolve("a")))
                .isEqualTo(directory.resolve("b/nginx.conf").toString());
    }

    @Test
    void aNamedFileOfSettingsHasEntriesToo() throws IOException {
        write("ci/lint.yml", "entries: nginx.conf\n");
        write("ci/nginx.conf", "events {\n");

        assertThat(seen(directory, "--config", "ci/lint.yml")).isEqualTo("ci/nginx.conf");
    }

    @Test
    void whatIsNotThereIsSaid() throws IOException {
        write(".nginx-lint.yml", "entries: [c/nginx.conf]\n");
        assertThat(CommandRun.in(directory).status()).isEqualTo(2);
        assertThat(CommandRun.in(directory).err()).isEqualTo("nginx-lint: c/nginx.conf: no such file\n");

        write(".nginx-lint.yml", "entries:\n  - c/*.conf\n");
        assertThat(CommandRun.in(directory))
                .isEqualTo(new CommandRun(
                        2,
                        "",
                        "nginx-lint: .nginx-lint.yml:2:5: \"c/*.conf\" matches nothing (see nginx-lint --help)\n"));
    }

    @Test
    void aPatternDoesNotFollowALinkOutOfTheProject() throws IOException {
        Path project = Files.createDirectory(directory.resolve("project"));
        Files.createSymbolicLink(project.resolve("link"), directory.resolve("a"));
        write("project/.nginx-lint.yml", "entries: '*/nginx.conf'\n");

        assertThat(CommandRun.in(project).err()).contains("matches nothing");
        write("project/.nginx-lint.yml", "entries: link/nginx.conf\n");
        assertThat(CommandRun.in(project).err()).contains("leads out of the directory of the settings file");
    }
}
