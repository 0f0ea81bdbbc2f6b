package io.github.nginxlint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputTest {

    @TempDir
    private Path directory;

    @BeforeEach
    void file() throws IOException {
        Files.writeString(directory.resolve("broken.conf"), "events {\n");
    }

    private CommandRun run(String... arguments) {
        return CommandRun.in(directory, arguments);
    }

    @Test
    void aFileIsNotColouredBecauseOfTheTerminal() {
        CommandRun run = new CommandRun.Setup(directory).atTerminal(true).run("-o", "out.txt", "broken.conf");

        assertThat(run).isEqualTo(new CommandRun(1, "", ""));
        assertThat(directory.resolve("out.txt")).content().startsWith("broken.conf:1:1: error:");
    }

    @Test
    void theReportReplacesAFileAsAWhole() throws IOException {
        Files.writeString(directory.resolve("report.json"), "old");

        assertThat(run("--format", "json", "--output", "report.json", "broken.conf")
                        .status())
                .isEqualTo(1);
        assertThat(directory.resolve("report.json")).content().startsWith("{");
        assertThat(directory.toFile().list()).containsExactlyInAnyOrder("broken.conf", "report.json");
    }

    @Test
    void aLinkIsReplacedAndWhatItLeadsToIsLeftAlone() throws IOException {
        Files.writeString(directory.resolve("victim"), "old");
        Path link = Files.createSymbolicLink(directory.resolve("lint.sarif"), Path.of("victim"));

        assertThat(run("--format", "sarif", "-o", "lint.sarif", "broken.conf").status())
                .isEqualTo(1);
        assertThat(link).isRegularFile().content().startsWith("{");
        assertThat(directory.resolve("victim")).hasContent("old");
    }

    @Test
    void aDeviceIsWrittenToAndNotReplaced() {
        Path device = Path.of("/dev/null");
        assumeTrue(Files.exists(device), "needs /dev/null");

        assertThat(run("-o", device.toString(), "broken.conf")).isEqualTo(new CommandRun(1, "", ""));
        assertThat(Files.isRegularFile(device)).isFalse();
    }

    @Test
    void whereItCannotBeWrittenIsSaidWithExitStatusTwo() {
        assertThat(run("-o", "no/where.txt", "broken.conf"))
                .isEqualTo(new CommandRun(
                        2,
                        "",
                        "nginx-lint: cannot write the report: there is no directory " + directory.resolve("no")
                                + "\n"));
        assertThat(run("-o", ".", "broken.conf").status()).isEqualTo(2);
        assertThat(run("-o", "a\0b", "broken.conf").err()).contains("is no path here");
    }

    @Test
    void aDirectoryThatTakesNoFileIsNamed() {
        assumeTrue(Files.isDirectory(Path.of("/sys/kernel")), "needs /sys, where not even root may create a file");

        CommandRun run = run("-o", "/sys/out.txt", "broken.conf");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("nginx-lint: cannot write the report: /sys");
    }

    @Test
    void severalReportsAreWrittenAtOnce() {
        CommandRun run = new CommandRun.Setup(directory)
                .atTerminal(true)
                .run("--format", "compact", "--format", "sarif=a=b.sarif", "--format=text=out.txt", "broken.conf");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).matches("broken.conf:1:1: error: .*\\[invalid-syntax]\n");
        assertThat(directory.resolve("a=b.sarif")).content().startsWith("{");
        assertThat(directory.resolve("out.txt")).content().contains("^").doesNotContain("\u001b");
    }

    @Test
    void theOneReportThatNamesNoFileGoesToTheOutput() {
        CommandRun run = run("--format", "json=lint.json", "--format", "junit", "-o", "junit.xml", "broken.conf");

        assertThat(run).isEqualTo(new CommandRun(1, "", ""));
        assertThat(directory.resolve("lint.json")).content().startsWith("{");
        assertThat(directory.resolve("junit.xml")).content().startsWith("<?xml");
    }

    @Test
    void aReportThatCannotBeWrittenKeepsNoOtherFromIt() {
        CommandRun run = run("--format", "json=no/where.json", "--format", "compact", "broken.conf");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).startsWith("broken.conf:1:1: error:");
        assertThat(run.err()).contains("cannot write the report: there is no directory");
    }

    @Test
    void aReportIsInUtf8() throws IOException {
        Files.writeString(directory.resolve("größe-日本😀.conf"), "events {\n");

        assertThat(run("--format", "compact=out", "größe-日本😀.conf").status()).isEqualTo(1);
        assertThat(directory.resolve("out")).content().startsWith("größe-日本😀.conf:1:1: error:");
    }

    @Test
    void aClosedStandardOutputIsNotSuccess() {
        CommandRun run =
                new CommandRun.Setup(directory).run(ProgramTest.closed(), new ByteArrayOutputStream(), "broken.conf");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("nginx-lint: cannot write the report: standard output is closed\n");
    }

    @Test
    void aNameThatIsNoPathIsNoInternalError() {
        assertThat(run("a\0b")).isEqualTo(new CommandRun(2, "", "nginx-lint: a\\x00b: is no name for a file here\n"));
        assertThat(run("--prefix", "a\0b", "broken.conf").err()).contains("no such directory");
    }
}
