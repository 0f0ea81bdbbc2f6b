package io.github.nginxlint.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files and directories without permission, for root as well: it runs without what lets it read everything. */
class UnreadableTest {

    private static final List<String> AS_ANYBODY = List.of(
            "setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-dac_override,-dac_read_search");

    @TempDir
    private Path directory;

    private List<String> before = List.of();

    @BeforeEach
    void files() throws IOException, InterruptedException {
        Made.text(
                directory.resolve("nginx.conf"),
                "events {}\nhttp {\ninclude conf.d/*.conf;\ninclude shut/*.conf;\n}\n");
        Made.text(directory.resolve("conf.d/a.conf"), "content_of_a;\n");
        Made.text(directory.resolve("conf.d/b.conf"), "gzip maybe;\n");
        Made.text(directory.resolve("shut/c.conf"), "content_of_c;\n");
        Made.text(directory.resolve("compose.yaml"), "content: of_compose\n");
        for (String path : List.of("conf.d/a.conf", "compose.yaml", "shut")) {
            Files.setPosixFilePermissions(directory.resolve(path), PosixFilePermissions.fromString("---------"));
        }
        if (Files.isReadable(directory.resolve("compose.yaml"))) {
            before = AS_ANYBODY;
            assumeTrue(isDenied(), "this user may read everything, and setpriv cannot take that away");
        }
    }

    private boolean isDenied() throws InterruptedException {
        List<String> command = new java.util.ArrayList<>(AS_ANYBODY);
        command.addAll(List.of("cat", directory.resolve("compose.yaml").toString()));
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 1;
        } catch (IOException e) {
            return false;
        }
    }

    @AfterEach
    void open() throws IOException {
        Files.setPosixFilePermissions(directory.resolve("shut"), PosixFilePermissions.fromString("rwx------"));
    }

    private ChildRun run(String... arguments) throws IOException, InterruptedException {
        return ChildRun.of(directory, "256m", Duration.ofSeconds(60), before, List.of(arguments));
    }

    @Test
    void whatMayNotBeReadIsSaidAndTheRestIsLookedAt() throws IOException, InterruptedException {
        ChildRun run = run("--fail-on=never", "nginx.conf");

        assertThat(run.status()).as(run.said()).isZero();
        assertThat(run.said())
                .contains("permission denied", "conf.d/b.conf:1")
                .doesNotContain("content_of", "of_compose");
    }

    @Test
    void aNamedFileWithoutPermissionExitsTwo() throws IOException, InterruptedException {
        ChildRun run = run("conf.d/a.conf", "conf.d/b.conf");

        assertThat(run.status()).as(run.said()).isEqualTo(2);
        assertThat(run.err()).contains("conf.d/a.conf", "permission denied");
        assertThat(run.out()).contains("conf.d/b.conf:1").doesNotContain("no problems");
    }

    @Test
    void aDirectoryWithoutPermissionExitsTwo() throws IOException, InterruptedException {
        ChildRun run = run(".");

        assertThat(run.status()).as(run.said()).isEqualTo(2);
        assertThat(run.err()).contains("shut", "permission denied");
        assertThat(run.said()).doesNotContain("content_of", "of_compose");
    }

    @Test
    void aNamedComposeFileWithoutPermissionExitsTwo() throws IOException, InterruptedException {
        ChildRun run = run("--fail-on=never", "--compose=compose.yaml", "conf.d/b.conf");

        assertThat(run.status()).as(run.said()).isEqualTo(2);
        assertThat(run.err()).contains("compose.yaml", "permission denied");
    }
}
