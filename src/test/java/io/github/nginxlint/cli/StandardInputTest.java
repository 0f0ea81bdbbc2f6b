package io.github.nginxlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardInputTest {

    private static CommandRun run(String text) {
        return new CommandRun.Setup(Path.of("")).standardInput(text).run("-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "server {\n    listen 80\n}\n",
                "events {}\nhttp {\n    server {\n        listen 80\n    }\n}\n",
            })
    void itIsAFragmentOrAWholeConfiguration(String text) {
        CommandRun run = run(text);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).startsWith("<stdin>:").contains("unexpected \"}\"");
    }

    @Test
    void itIsTheOutputOfNginxT() {
        CommandRun run = run("""
                        # configuration file /etc/nginx/nginx.conf:
                        events {}
                        http {
                            include conf.d/*.conf;
                        }

                        # configuration file /etc/nginx/conf.d/a.conf:
                        upstream a {
                            server localhost:1;
                        }

                        """);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("/etc/nginx/conf.d/a.conf:2:12: warning:")
                .endsWith("1 warning in 2 files; 1 fixable with --fix --unsafe\n");
    }

    @Test
    void nothingIsAFailureOfTheCommandBeforeIt() {
        CommandRun run = run("");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("nginx-lint: standard input is empty: did the command before it fail?");
    }

    @Test
    void whatBreaksOffIsNotClean() {
        CommandRun run = new CommandRun.Setup(Path.of(""))
                .standardInput(new StrangeInput((bytes, from, length) -> {
                    throw new IOException("gone");
                }))
                .run("-");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("nginx-lint: standard input cannot be read: gone");
    }

    @Test
    void moreThanAnyDumpIsNotRead() {
        CommandRun run = new CommandRun.Setup(Path.of(""))
                .standardInput(new StrangeInput((bytes, from, length) -> {
                    Arrays.fill(bytes, from, from + length, (byte) ' ');
                    return length;
                }))
                .run("-");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("standard input is larger than 64 MiB");
    }
}
