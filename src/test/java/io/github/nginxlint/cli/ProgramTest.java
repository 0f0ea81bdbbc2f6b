package io.github.nginxlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h"})
    void helpShowsEveryOptionInEightyColumns(String option) {
        CommandRun run = CommandRun.in(directory, "x.conf", option);

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("Usage: nginx-lint [OPTIONS] [PATH...]\n")
                .contains(
                        "--format",
                        "-o, --output",
                        "--fail-on",
                        "--nginx-version",
                        "--context",
                        "--prefix",
                        "--path-map",
                        "--php-fpm",
                        "--color",
                        "Exit status: 0");
        assertThat(run.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "-V"})
    void theVersionIsOneLine(String option) {
        CommandRun run = CommandRun.in(directory, option);

        assertThat(run.status()).isZero();
        assertThat(run.out()).matches("nginx-lint \\S+\n");
    }

    @Test
    void everyRuleIsListedWithItsSeverityAndTitle() {
        CommandRun run = CommandRun.in(directory, "rules");

        assertThat(run.status()).isZero();
        assertThat(run.out().lines()).isSorted().allMatch(line -> line.matches("[a-z0-9-]+ +(error|warning|note) +.+"));
        assertThat(run.out().lines().map(line -> line.replaceAll(" .*", "")))
                .contains("timeout-zero", "invalid-syntax", "fpm-listen-mismatch");
    }

    @Test
    void explainShowsThePageWithoutTheMarkersOfItsTests() {
        CommandRun run = CommandRun.in(directory, "explain", "timeout-zero");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith("# timeout-zero: connect or read timeout of 0\n")
                .contains("Severity: error", "## Bad", "## Good", "## Fix", "## Sources", "## Observed", "nginx 1.22.1")
                .doesNotContain("#!");
    }

    @Test
    void explainShowsTheOptions() {
        assertThat(CommandRun.in(directory, "explain", "timeout-too-short").out())
                .contains("""
                        ## Options

                        - `seconds`: a read timeout below this is reported (a whole number from 1 to 3600; default 5)
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "explain timeot-zero | there is no rule \"timeot-zero\": did you mean \"timeout-zero\"?",
                "explain nothing-like-it | there is no rule \"nothing-like-it\"; \"nginx-lint rules\" lists them",
                "explain ../rules/timeout-zero | there is no rule \"../rules/timeout-zero\"",
                "explain | \"explain\" takes the name of one rule",
                "explain a b | \"explain\" takes the name of one rule",
                "rules all | \"rules\" takes no argument",
                "--format xml x | unknown format \"xml\": write text, compact, json, sarif, github, gitlab,",
                "--format =a x | unknown format \"\": write text,",
                "--format sarif= x | --format sarif= needs the name of a file",
                "--output= x | --output needs the name of a file",
                "--format | missing required parameter for option '--format'",
                "--format json --format text x | two reports would go to standard output: write --format text=FILE",
                "--format json=a --format text=a x | two reports would go to a: write --format text=FILE",
                "--format json --format text -o a x | two reports would go to a: write --format text=FILE",
                "--format json --format text=a -o a x | two reports would go to a: write --format text=FILE",
                "--format json=b -o a x | every --format names its file: leave out --output a",
                "--fail-on info x | unknown severity \"info\": write error, warning, note or never",
                "--nginx-version new x | \"new\" is no nginx version: write three numbers, such as 1.22.1",
                "--nginx-version 1.2.3 x | nginx 1.2.3 is too old: 1.18.0 is the oldest known",
                "--context shop x | \"shop\" is no context",
                "--context http,,server x | \"\" is no context",
                "--path-map a x | \"a\" maps no path: write FROM=TO",
                "--path-map =a x | \"=a\" maps no path: write FROM=TO",
                "--path-map a= x | \"a=\" maps no path: write FROM=TO",
                "--color blue x | unknown colour mode \"blue\": write auto, always or never",
                "--prefix nowhere x | --prefix nowhere: no such directory",
                "--fromat json x | unknown option: '--fromat'",
                "-x | unknown option: '-x'",
                "- a.conf | \"-\" (standard input) stands alone: give it, or paths",
            })
    void wrongUsageIsSaidInOneLineWithExitStatusTwo(String arguments, String complaint) {
        CommandRun run = CommandRun.in(directory, arguments.split(" "));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("nginx-lint: " + complaint).endsWith(" (see nginx-lint --help)\n");
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void anEmptyArgumentIsNotTheWorkingDirectory() {
        CommandRun run = CommandRun.in(directory, "");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("an empty path names nothing");
    }

    @Test
    void aClosedStandardOutputIsNotSuccess() {
        for (String command : new String[] {"rules", "--help", "--version"}) {
            CommandRun run = new CommandRun.Setup(directory).run(closed(), new ByteArrayOutputStream(), command);

            assertThat(run.status()).as(command).isEqualTo(2);
            assertThat(run.err()).isEqualTo("nginx-lint: cannot write the report: standard output is closed\n");
        }
    }

    @Test
    void whatNobodyThoughtOfIsAnInternalError() {
        CommandRun run = new CommandRun.Setup(directory)
                .standardInput(new StrangeInput((bytes, from, length) -> {
                    throw new IllegalStateException("no\u001b[2Jsuch luck");
                }))
                .run("-");

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err())
                .startsWith("nginx-lint: internal error, please report it")
                .contains("no\\x1b[2Jsuch luck");
    }

    /** A standard output whose reader is gone. */
    static PrintStream closed() {
        return new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("Broken pipe");
                    }
                },
                false,
                StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@options", "--color=never @options", "-- @options"})
    void aFileCalledLikeAnArgumentFileIsAFile(String arguments) throws IOException {
        Files.writeString(directory.resolve("options"), "-o\nwritten-by-a-stranger\n");
        Files.writeString(directory.resolve("@options"), "events {}\n");

        CommandRun run = CommandRun.in(directory, arguments.split(" "));

        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo("no problems in 1 file\n");
        assertThat(directory.resolve("written-by-a-stranger")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-h", "--help", "-V", "--version"})
    void whatStandsBehindTwoDashesIsAPath(String name) throws IOException {
        Files.writeString(directory.resolve(name), "events {\n");

        CommandRun run = CommandRun.in(directory, "--", name);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).startsWith(name + ":1:1: error:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--php-fpm=", "--output=", ""})
    void anEmptyNameIsWrongUsage(String argument) {
        assertThat(CommandRun.in(directory, argument, ".").status()).isEqualTo(2);
    }
}
