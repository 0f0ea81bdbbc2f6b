package io.github.nginxlint.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.nginxlint.ProgramOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Findings on changed lines, with the real git. */
class ChangedSinceTest {

    private static final String MAIN = """
            events {}
            http {
                proxy_read_timeout 0;
                upstream app {
                    server 127.0.0.1:1 down;
                }
                server {
                    listen 80;
                    location / {
                        proxy_pass http://app;
                    }
                    location /loop/ {
                        proxy_pass http://127.0.0.1;
                    }
                }
                include conf.d/*.conf;
            }
            """;

    @TempDir
    private Path directory;

    @BeforeEach
    void repository() throws Exception {
        assumeTrue(ProgramOutput.of("git", "--version").isPresent(), "skipped: git is not installed");
        write("nginx.conf", MAIN);
        git("init", "-q", "-b", "main");
        commit();
    }

    private void write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }

    private String git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of("git", "-C", directory.toString(), "-c", "user.name=a", "-c", "user.email=a@b"));
        command.addAll(List.of(arguments));
        return ProgramOutput.of(command.toArray(String[]::new)).orElseThrow();
    }

    private void commit() throws Exception {
        git("add", "-A");
        assertThat(git("commit", "-q", "-m", "step")).isEmpty();
    }

    private CommandRun since(String revision, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--format", "text", "--changed-since", revision));
        arguments.addAll(List.of(more));
        arguments.add("nginx.conf");
        return CommandRun.in(directory, arguments.toArray(String[]::new));
    }

    private static String last(CommandRun run) {
        return run.out().substring(run.out().stripTrailing().lastIndexOf('\n') + 1);
    }

    @Test
    void whatHasNotChangedIsCountedAndDoesNotFailTheRun() {
        assertThat(since("HEAD"))
                .isEqualTo(
                        new CommandRun(0, "no problems on changed lines in 1 file; 4 older findings not shown\n", ""));
    }

    @Test
    void aFindingOnAChangedLineIsShownAndFailsTheRun() throws IOException {
        write("nginx.conf", "# moves the lines\n" + MAIN.replace("read_timeout 0", "read_timeout  0"));

        CommandRun run = since("HEAD");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).startsWith("nginx.conf:4:").contains("[timeout-zero]");
        assertThat(last(run)).isEqualTo("1 error in 1 file; 3 older findings not shown\n");
    }

    @Test
    void whatAChangedLineExplainsElsewhereIsNamedInTheSummary() throws IOException {
        write("nginx.conf", MAIN.replace("listen 80", "listen  80"));

        CommandRun run = since("HEAD");

        assertThat(run.out())
                .contains("elsewhere: nginx.conf:13:24: error: ")
                .contains("1 finding elsewhere that changed lines explain");
    }

    @Test
    void aFileThatGitDoesNotKnowIsNewInAllItsLines() throws IOException {
        write("conf.d/new.conf", "server {\n    listen 81\n}\n");

        assertThat(since("HEAD").out()).startsWith("conf.d/new.conf:2:5: error:");
    }

    @Test
    void aRenamedFileIsComparedWithWhatItWas() throws Exception {
        write(
                "conf.d/a.conf",
                "server {\n    listen 81;\n    server_name a;\n    proxy_read_timeout 0;\n    location / { proxy_pass http://127.0.0.1:9; }\n}\n");
        commit();
        git("mv", "conf.d/a.conf", "conf.d/b.conf");

        assertThat(since("HEAD").status()).isZero();
        write(
                "conf.d/b.conf",
                "server {\n    listen 81;\n    server_name a;\n    proxy_read_timeout  0;\n    location / { proxy_pass http://127.0.0.1:9; }\n}\n");
        assertThat(since("HEAD").out()).startsWith("conf.d/b.conf:4:");
    }

    @Test
    void theFilesMayBeThoseOfTheSettings() throws IOException {
        write(".nginx-lint.yml", "entries: [nginx.conf]\n");

        assertThat(CommandRun.in(directory, "--changed-since", "HEAD").out())
                .isEqualTo("no problems on changed lines in 1 file; 4 older findings not shown\n");
    }

    @Test
    void otherLineEndsAreNoChange() throws IOException {
        write("nginx.conf", MAIN.replace("\n", "\r\n"));

        assertThat(since("HEAD").status()).isZero();
    }

    @Test
    void ofAnotherBranchWhatCountsIsWhereItWasLeft() throws Exception {
        git("checkout", "-q", "-b", "topic");
        write("conf.d/new.conf", "server {\n    listen 81\n}\n");
        commit();
        git("checkout", "-q", "main");
        write("nginx.conf", MAIN.replace("read_timeout 0", "read_timeout 60s"));
        commit();
        git("checkout", "-q", "topic");

        CommandRun run = since("main");

        assertThat(run.out()).startsWith("conf.d/new.conf:2:5:").doesNotContain("timeout-zero");
    }

    @Test
    void aBaselineHidesOnChangedLinesToo() throws IOException {
        CommandRun.in(directory, "--write-baseline", "baseline", ".");
        write("nginx.conf", MAIN.replace("http {", "http { # line"));

        assertThat(since("HEAD", "--baseline", "baseline").out())
                .isEqualTo("no problems on changed lines in 1 file; 4 in the baseline\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --output=hit   | expected parameter for option '--changed-since' but found '--output=hit'
            -x             | "-x" is no revision: write a commit, a branch or a tag
            no-such-branch | "no-such-branch" is no commit of the repository
            HEAD:          | "HEAD:" is no commit of the repository
            """)
    void whatIsNoRevisionIsRefused(String revision, String message) {
        CommandRun run = CommandRun.in(directory, "--changed-since=" + revision, ".");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(message);
        assertThat(directory.resolve("hit")).doesNotExist();
    }

    @Test
    void outsideOfARepositoryItIsRefused() throws Exception {
        assertThat(ProgramOutput.of("mv", directory + "/.git", directory + "/git")
                        .orElseThrow())
                .isEmpty();

        CommandRun run = since("HEAD");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("is in no git repository that can be read");
    }

    @ParameterizedTest
    @CsvSource({"--fix", "--diff", "--write-baseline=x"})
    void whatIsForAllFindingsIsRefusedBesideIt(String option) {
        CommandRun run = CommandRun.in(directory, "--changed-since", "HEAD", option, ".");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("leave out --changed-since");
    }

    @Test
    void nothingThatTheRepositoryNamesIsRun() throws Exception {
        String trap = "touch '" + directory.resolve("hit") + "'; cat";
        write(".gitattributes", "*.conf filter=trap diff=trap\n");
        for (String key : List.of(
                "core.fsmonitor",
                "core.pager",
                "diff.external",
                "diff.trap.command",
                "diff.trap.textconv",
                "filter.trap.clean",
                "filter.trap.smudge",
                "core.sshCommand",
                "alias.rev-parse")) {
            git("config", key, key.startsWith("alias") ? "!" + trap : trap);
        }
        for (String hook : List.of("post-index-change", "fsmonitor-watchman", "reference-transaction")) {
            write(".git/hooks/" + hook, "#!/bin/sh\n" + trap + "\n");
            assertThat(directory.resolve(".git/hooks/" + hook).toFile().setExecutable(true))
                    .isTrue();
        }
        write("nginx.conf", MAIN.replace("read_timeout 0", "read_timeout  0"));

        assertThat(since("HEAD").out()).contains("[timeout-zero]");
        assertThat(directory.resolve("hit")).doesNotExist();

        // the trap is one: what looks at the files of the work tree falls into it
        git("diff", "HEAD");
        assertThat(directory.resolve("hit")).exists();
    }
}
