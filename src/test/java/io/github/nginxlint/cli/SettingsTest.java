package io.github.nginxlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a settings file changes in a run. */
class SettingsTest {

    @TempDir
    private Path directory;

    @BeforeEach
    void files() throws IOException {
        write(
                "nginx.conf",
                "events {}\nhttp {\n    my_zone a;\n    server {\n        my_block {\n        }\n    }\n}\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }

    private CommandRun run(String... arguments) {
        return CommandRun.in(directory, arguments);
    }

    @Test
    void directivesOfOnesOwnAreKnown() throws IOException {
        assertThat(run("nginx.conf").out())
                .contains("unknown directive \"my_zone\"")
                .contains("unknown directive \"my_block\"");

        write(".nginx-lint.yml", """
                modules:
                  - {name: my_zone, contexts: http, arity: 1}
                  - {name: my_block, contexts: server, block: true, arity: 0}
                """);

        assertThat(run("nginx.conf")).isEqualTo(new CommandRun(0, "no problems in 1 file\n", ""));
    }

    @Test
    void directivesOfOnesOwnAreJudgedAsTheyAreDescribed() throws IOException {
        write(".nginx-lint.yml", "modules: [{name: my_zone, contexts: server, arity: 2}, my_block]\n");
        assertThat(run("nginx.conf").out())
                .contains("\"my_zone\" directive is not allowed here, in http: it belongs in server");

        write(".nginx-lint.yml", "modules: [{name: my_zone, arity: 2}, my_block]\n");
        assertThat(run("nginx.conf").out()).contains("invalid number of arguments in \"my_zone\" directive");
    }

    @Test
    void theCommandLineGoesBeforeTheFile() throws IOException {
        write("nginx.conf", "events {}\nhttp {\n    server {\n        http2 on;\n    }\n}\n");
        write(".nginx-lint.yml", "nginx-version: 1.22.1\nfail-on: never\n");

        assertThat(run("nginx.conf").status()).isZero();
        assertThat(run("nginx.conf").out()).contains("unknown directive \"http2\"");
        assertThat(run("--fail-on", "error", "nginx.conf").status()).isEqualTo(1);
        assertThat(run("--nginx-version", "1.30.4", "nginx.conf").out()).isEqualTo("no problems in 1 file\n");
    }

    @Test
    void rulesAreSwitchedOffAndChangedByNameAndByCategory() throws IOException {
        write(
                "nginx.conf",
                "events {}\nhttp { server { location / {\n proxy_read_timeout 0;\n proxy_pass http://localhost;\n} } }\n");

        assertThat(run("nginx.conf").out()).contains("1 error, 1 warning in 1 file");
        write(".nginx-lint.yml", "rules:\n  timeout: note\n  localhost-upstream: off\n");
        assertThat(run("nginx.conf").out()).contains("1 note in 1 file");
        assertThat(run("nginx.conf").status()).isZero();
        assertThat(run("--rule", "timeout-zero=off", "--rule", "localhost-upstream=error", "nginx.conf")
                        .out())
                .contains("1 error in 1 file");
    }

    @Test
    void anOptionOfARuleIsSetInTheFileAndOnTheCommandLine() throws IOException {
        write(
                "nginx.conf",
                "events {}\nhttp { server { location / {\n proxy_read_timeout 7;\n proxy_pass http://127.0.0.1:8443;\n} } }\n");
        String ports = "port-protocol-mismatch.ignored-ports=443,8443";

        assertThat(run("--rule", ports, "nginx.conf").out()).isEqualTo("no problems in 1 file\n");
        write(".nginx-lint.yml", "rules:\n  timeout-too-short:\n    severity: error\n    options:\n      seconds: 8\n");
        assertThat(run("--rule", ports, "nginx.conf").out())
                .contains("error: \"proxy_read_timeout 7\"", "such as proxy_read_timeout 60s", "1 error in 1 file");
        assertThat(run("--rule", ports, "--rule", "timeout-too-short.seconds=7", "nginx.conf")
                        .out())
                .isEqualTo("no problems in 1 file\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            timeout-zero       | --rule timeout-zero: write NAME=LEVEL
            timeout-zero=quiet | --rule timeout-zero=quiet: write NAME=LEVEL
            timeuot=off        | there is neither a rule nor a category "timeuot": did you mean "timeout"?
            timeout-too-short.secnods=5 | "secnods" is no option of "timeout-too-short": did you mean "seconds"?
            timeout-too-short.seconds=no | --rule timeout-too-short.seconds=no: write a whole number from 1 to 3600
            timeout-too-short.seconds | --rule timeout-too-short.seconds: write NAME=LEVEL
            port-protocol-mismatch.ignored-ports=1,x | --rule port-protocol-mismatch.ignored-ports=1,x: write whole numbers from 1 to 65535, with commas between
            timeout.seconds=5 | "seconds" is set for "timeout", which has no options
            timeuot.seconds=5 | there is neither a rule nor a category "timeuot": did you mean "timeout"?
            q=off              | there is neither a rule nor a category "q"; "nginx-lint rules" lists them
            """)
    void aRuleThatCannotBeFollowedIsRefused(String rule, String message) {
        CommandRun refused = run("--rule", rule, "nginx.conf");

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains(message);
    }

    @Test
    void aFileCanBeNamed() throws IOException {
        write("ci.yml", "modules: [my_zone, my_block]\n");

        assertThat(run("--config", "ci.yml", "nginx.conf").status()).isZero();
        assertThat(run("--config", "gone.yml", "nginx.conf"))
                .isEqualTo(new CommandRun(2, "", "nginx-lint: gone.yml: cannot be read (see nginx-lint --help)\n"));
    }

    @Test
    void aBrokenFileIsAnErrorAndNothingIsLinted() throws IOException {
        write(".nginx-lint.yml", "fail_on: error\n");

        assertThat(run("nginx.conf"))
                .isEqualTo(new CommandRun(
                        2,
                        "",
                        "nginx-lint: .nginx-lint.yml:1:1: \"fail_on\" is no setting: did you mean \"fail-on\"?"
                                + " (see nginx-lint --help)\n"));
    }
}
