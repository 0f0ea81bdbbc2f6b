package io.github.nginxlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigCommandTest {

    private static final String ALL = """
            nginx-version: 1.22.1
            entries: ["*.conf", "odd name"]
            exclude: [vendor/, a/b, "# no comment", "été", "x\\u202ey"]
            prefix: etc
            path-map: [a=b, c=d]
            php-fpm: [php]
            compose: compose.yaml
            systemd: units
            fail-on: error
            rules:
              php: note
              timeout-zero: off
              timeout-too-short: {severity: error, options: {seconds: 9}}
              resolver-public: {options: {allowed: [1.1.1.1, "2606:4700:4700::1111", "5"]}}
              port-protocol-mismatch: {options: {ignored-ports: [80, 443]}}
            modules:
              - plain
              - {name: a_block, contexts: [http, if-in-location], arity: "1,3", block: true}
              - {name: on, arity: 2+}
            variables: ["tenant_*", $geo]
            """;

    @TempDir
    private Path directory;

    @BeforeEach
    void files() throws IOException {
        write("nginx.conf", "events {}\n");
        Files.createDirectories(directory.resolve("etc"));
        Files.createDirectories(directory.resolve("given"));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }

    private CommandRun run(String... arguments) {
        return CommandRun.in(directory, arguments);
    }

    /** What {@code config} says of a key, with all that belongs to it, comments left out. */
    private static String said(CommandRun run, String key) {
        assertThat(run.status()).as(run.err()).isZero();
        StringBuilder said = new StringBuilder();
        boolean isIn = false;
        for (String line : run.out().lines().toList()) {
            isIn = line.startsWith(" ") ? isIn : line.startsWith(key + ":");
            if (isIn) {
                said.append(line).append('\n');
            }
        }
        return said.toString();
    }

    @Test
    void withoutAFileEverythingIsTheDefault() {
        assertThat(run("config", "nginx.conf").out()).isEqualTo("""
                # settings file: none
                # checked: nginx.conf
                # paths are relative to the working directory
                # nginx-version: every version from 1.18.0 on (default)
                # entries: none (default)
                # exclude: none (default)
                # prefix: the main file's directory (default)
                # path-map: none (default)
                # php-fpm: looked for (default)
                # compose: looked for (default)
                # systemd: looked for (default)
                fail-on: warning  # default
                # rules: as "nginx-lint rules" lists them (default)
                # modules: none (default)
                # variables: none (default)
                # limits: those of docs/limits.md (default)
                """);
        assertThat(run("config").out()).contains("# checked: " + CheckOptions.DEFAULT_PATH + "\n");
    }

    @Test
    void everySettingIsShownWithItsLine() throws IOException {
        write(".nginx-lint.yml", ALL);

        String out = run("config", "nginx.conf").out();

        assertThat(out)
                .contains(
                        "# settings file: .nginx-lint.yml\n",
                        "nginx-version: 1.22.1  # .nginx-lint.yml:1\n",
                        "entries:  # .nginx-lint.yml:2\n  - \"*.conf\"\n  - \"odd name\"\n",
                        "fail-on: error  # .nginx-lint.yml:9\n",
                        "  php: note  # .nginx-lint.yml:11\n",
                        "      seconds: 9  # .nginx-lint.yml:13\n",
                        "      ignored-ports: [80, 443]  # .nginx-lint.yml:15\n",
                        "      allowed:  # .nginx-lint.yml:14\n        - \"1.1.1.1\"\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"config nginx.conf", "config nginx.conf --rule php=off --fail-on note --prefix given"})
    void whatIsPrintedIsASettingsFileThatSaysTheSame(String arguments) throws IOException {
        write(".nginx-lint.yml", ALL);
        String out = run(arguments.split(" ")).out();

        write(".nginx-lint.yml", out);
        String again = run("config", "nginx.conf").out();

        assertThat(said(again)).isEqualTo(said(out)).hasSizeGreaterThan(40);
    }

    private static List<String> said(String out) {
        return out.lines()
                .filter(line -> !line.startsWith("# "))
                .map(line -> line.replaceFirst("  # (default|--.*|\\.nginx-lint\\.yml:.*)$", ""))
                .toList();
    }

    /** A setting of the file, the option that goes before it, and what then counts, for every key that has an option. */
    static Stream<Arguments> both() {
        return Stream.of(
                Arguments.of(
                        "nginx-version",
                        "1.22.1",
                        "--nginx-version 1.28.0",
                        "nginx-version: 1.28.0  # --nginx-version\n"),
                Arguments.of("prefix", "etc", "--prefix given", "prefix: given  # --prefix\n"),
                Arguments.of("path-map", "a=b", "--path-map c=d", "path-map:  # --path-map\n  - c=d\n"),
                Arguments.of("php-fpm", "a", "--php-fpm given", "php-fpm:  # --php-fpm\n  - given\n"),
                Arguments.of("compose", "a", "--compose given", "compose:  # --compose\n  - given\n"),
                Arguments.of("systemd", "a", "--systemd given", "systemd:  # --systemd\n  - given\n"),
                Arguments.of("fail-on", "error", "--fail-on never", "fail-on: never  # --fail-on\n"),
                Arguments.of(
                        "rules",
                        "{php: off, timeout: note}",
                        "--rule php=error",
                        "rules:\n  php: error  # --rule\n  timeout: note  # .nginx-lint.yml:1\n"),
                Arguments.of(
                        "rules",
                        "{timeout-too-short: {severity: error, options: {seconds: 7}}}",
                        "--rule timeout-too-short.seconds=8",
                        """
                        rules:
                          timeout-too-short:
                            severity: error  # .nginx-lint.yml:1
                            options:
                              seconds: 8  # --rule
                        """));
    }

    @ParameterizedTest
    @MethodSource("both")
    void theCommandLineGoesBeforeTheFile(String key, String value, String option, String said) throws IOException {
        write(".nginx-lint.yml", key + ": " + value + "\n");
        String[] arguments = ("config nginx.conf " + option).split(" ");

        assertThat(said(run("config", "nginx.conf"), key)).contains(".nginx-lint.yml:1\n");
        assertThat(said(run(arguments), key)).isEqualTo(said);
    }

    @Test
    void everyKeyWithAnOptionIsInTheTable() {
        List<String> keys = both().map(arguments -> (String) arguments.get()[0]).toList();

        assertThat(keys)
                .contains("nginx-version", "prefix", "path-map", "php-fpm", "compose", "systemd", "fail-on", "rules");
        for (String option : CheckArguments.help()
                .lines()
                .map(line -> line.replaceFirst("^ *(-., )?--([a-z-]+).*", "$2"))
                .toList()) {
            if (List.of("entries", "exclude", "modules", "variables").contains(option)) {
                assertThat(keys).contains(option);
            }
        }
    }

    @Test
    void initWritesAFileThatChangesNothing() throws IOException {
        CommandRun before = run("config", "nginx.conf");

        assertThat(run("config", "init"))
                .isEqualTo(new CommandRun(0, "wrote .nginx-lint.yml, in which all is commented out\n", ""));

        assertThat(said(run("config", "nginx.conf").out())).isEqualTo(said(before.out()));
        assertThat(run("nginx.conf").status()).isZero();
    }

    @Test
    void initOverwritesNothing() throws IOException {
        write(".nginx-lint.yml", "fail-on: error\n");
        Files.createSymbolicLink(directory.resolve("etc/.nginx-lint.yml"), directory.resolve("nowhere"));

        CommandRun run = run("config", "init");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(".nginx-lint.yml is there already: it is not overwritten");
        assertThat(directory.resolve(".nginx-lint.yml")).hasContent("fail-on: error\n");
        assertThat(run("config", "init", "etc").status()).isEqualTo(2);
        assertThat(directory.resolve("nowhere")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            init gone      | gone/.nginx-lint.yml cannot be written: there is no such directory
            init nginx.conf | nginx.conf/.nginx-lint.yml cannot be written
            init a b       | "config init" takes the directory to write .nginx-lint.yml to, and nothing else
            schema x       | "config schema" takes no argument
            --rule x=off   | there is neither a rule nor a category "x"
            --fial-on x    | unknown option: '--fial-on'
            """)
    void wrongUsageIsSaid(String arguments, String complaint) {
        CommandRun run = run(("config " + arguments).split(" "));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("nginx-lint: " + complaint);
    }

    @Test
    void theSchemaIsTheOneOfTheDocumentation() throws IOException {
        assertThat(run("config", "schema").out()).isEqualTo(Files.readString(Path.of("docs/nginx-lint.schema.json")));
    }

    @Test
    void aDirectoryOfThatNameIsPointedOut() throws IOException {
        Files.createDirectory(directory.resolve("config"));

        assertThat(run("config").err()).contains("write ./config to check the directory of that name");
        assertThat(run("config", "nginx.conf").err()).isEmpty();
    }

    @Test
    void aStrangeNameOfADirectoryStaysInItsComment() throws IOException {
        Path strange = Files.createDirectory(directory.resolve("a\nfail-on: never"));
        Files.writeString(strange.resolve(".nginx-lint.yml"), "fail-on: error\nexclude: ['a/\"b\\c']\n");
        Files.writeString(strange.resolve("nginx.conf"), "events {}\n");

        String out = run("config", "a\nfail-on: never").out();

        assertThat(said(out))
                .contains("fail-on: error  # a\\x0afail-on: never/.nginx-lint.yml:1")
                .doesNotContain("fail-on: never");
    }
}
