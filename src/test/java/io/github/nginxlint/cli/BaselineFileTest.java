package io.github.nginxlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a baseline changes in a run. */
class BaselineFileTest {

    private static final String START = "events {}\nhttp {\n server {\n location / {\n";

    @TempDir
    private Path directory;

    @BeforeEach
    void files() throws IOException {
        write("nginx.conf", START + "proxy_pass http://localhost;\n} } }\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }

    private CommandRun run(String... arguments) {
        return CommandRun.in(directory, arguments);
    }

    @Test
    void onlyWhatIsNewIsSaid() throws IOException {
        CommandRun written = run("--write-baseline", "b", "nginx.conf");
        assertThat(written).isEqualTo(new CommandRun(0, "", "nginx-lint: wrote a baseline of 1 finding to b\n"));
        assertThat(run("--baseline", "b", "nginx.conf"))
                .isEqualTo(new CommandRun(0, "no problems in 1 file; 1 in the baseline\n", ""));

        write("nginx.conf", START + "proxy_read_timeout 0;\n\nproxy_pass http://localhost;\n} } }\n");

        assertThat(run("--baseline", "b", "nginx.conf").status()).isEqualTo(1);
        assertThat(run("--baseline", "b", "nginx.conf").out()).contains("1 error in 1 file; 1 in the baseline");
    }

    @Test
    void whatIsThereNoMoreIsNamed() throws IOException {
        run("--write-baseline", "b", "nginx.conf");
        write("nginx.conf", START + "proxy_pass http://127.0.0.1;\n} } }\n");

        CommandRun run = run("--baseline", "b", "nginx.conf");

        assertThat(run.status()).isZero();
        assertThat(run.err())
                .contains("b: localhost-upstream in nginx.conf is there no more")
                .contains("b: 1 entry matches nothing any more, --write-baseline b takes them out");
    }

    @Test
    void aBaselineThatIsNoneEndsTheRun() throws IOException {
        write("b", "");
        assertThat(run("--baseline", "b", "nginx.conf").status()).isEqualTo(2);
        assertThat(run("--baseline", "b", "nginx.conf").err()).contains("b:1: no baseline");
        assertThat(run("--baseline", "gone", "nginx.conf").err()).contains("--baseline gone: cannot be read");
        assertThat(run("--baseline", "gone", "nginx.conf").status()).isEqualTo(2);
    }

    @Test
    void aRunThatCouldNotReadAllWritesNone() {
        assertThat(run("--write-baseline", "b", "nginx.conf", "gone.conf").status())
                .isEqualTo(2);
        assertThat(directory.resolve("b")).doesNotExist();
    }
}
