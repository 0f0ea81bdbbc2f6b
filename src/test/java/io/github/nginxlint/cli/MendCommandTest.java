package io.github.nginxlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MendCommandTest {

    private static final String MAIN = "events {}\nhttp {\n    include conf.d/*.conf;\n}\n";

    private static final String SITE = """
            # of the shop
            server {
                listen 8443 ssl;
                ssl on; # as ever
                ssl_certificate a.pem;
                ssl_certificate_key a.key;
                ssl off_by_one;
            }
            """.replace("    ssl off_by_one;\n", "");

    private static final String MENDED = SITE.replace("    ssl on; # as ever\n", "     # as ever\n");

    private static final String MISSPELT = """
            upstream backend {
                server 127.0.0.1:3000;
            }
            server {
                listen 8080;
                location / {
                    proxy_pass http://bakend;
                    proxy_set_header Host $host;
                }
            }
            """;

    @TempDir
    private Path directory;

    @BeforeEach
    void files() throws IOException {
        write("nginx.conf", MAIN);
        write("conf.d/site.conf", SITE);
    }

    private Path write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, text);
    }

    private String read(String name) throws IOException {
        return Files.readString(directory.resolve(name));
    }

    private CommandRun run(String... arguments) {
        return CommandRun.in(directory, arguments);
    }

    @Test
    void aSafeFixIsMadeAndCounted() throws IOException {
        assertThat(run("--fix", ".")).isEqualTo(new CommandRun(0, "no problems in 2 files\n1 fixed in 1 file\n", ""));
        assertThat(read("conf.d/site.conf")).isEqualTo(MENDED);
        assertThat(read("nginx.conf")).isEqualTo(MAIN);
    }

    @Test
    void aSecondRunChangesNothing() throws IOException {
        run("--fix", ".");

        assertThat(run("--fix", ".")).isEqualTo(new CommandRun(0, "no problems in 2 files\n0 fixed\n", ""));
        assertThat(read("conf.d/site.conf")).isEqualTo(MENDED);
    }

    @Test
    void anUnsafeFixIsMadeOnlyWhenAskedFor() throws IOException {
        write("conf.d/site.conf", MISSPELT);

        CommandRun safe = run("--fix", ".");
        assertThat(safe.status()).isEqualTo(1);
        assertThat(safe.out()).endsWith("in 2 files; 1 fixable with --fix --unsafe\n0 fixed\n");
        assertThat(read("conf.d/site.conf")).isEqualTo(MISSPELT);

        assertThat(run("--fix", "--unsafe", ".").status()).isZero();
        assertThat(read("conf.d/site.conf")).isEqualTo(MISSPELT.replace("bakend", "backend"));
    }

    @Test
    void aDifferenceIsShownAndNothingWritten() throws IOException {
        CommandRun run = run("--diff", ".");

        assertThat(run).isEqualTo(new CommandRun(1, """
                        --- a/conf.d/site.conf
                        +++ b/conf.d/site.conf
                        @@ -1,7 +1,7 @@
                         # of the shop
                         server {
                             listen 8443 ssl;
                        -    ssl on; # as ever
                        +     # as ever
                             ssl_certificate a.pem;
                             ssl_certificate_key a.key;
                         }
                        """, ""));
        assertThat(read("conf.d/site.conf")).isEqualTo(SITE);
    }

    @Test
    void aDifferenceNamesTheFileThatALinkLeadsTo() throws IOException {
        Files.move(directory.resolve("conf.d/site.conf"), directory.resolve("site"));
        Files.createSymbolicLink(directory.resolve("conf.d/site.conf"), Path.of("../site"));

        assertThat(run("--diff", ".").out()).startsWith("--- a/site\n+++ b/site\n");
    }

    @Test
    void aDifferenceGoesToAFileToo() throws IOException {
        assertThat(run("--diff", "-o", "fix.patch", ".")).isEqualTo(new CommandRun(1, "", ""));
        assertThat(read("fix.patch")).startsWith("--- a/conf.d/site.conf\n");
    }

    @Test
    void noDifferenceIsNothing() throws IOException {
        write("conf.d/site.conf", MENDED);

        assertThat(run("--diff", ".")).isEqualTo(new CommandRun(0, "", ""));
    }

    @Test
    void aDifferenceCannotSteerTheTerminal() throws IOException {
        write("conf.d/site.conf", SITE.replace("as ever", "as\u001b[2J ever"));

        CommandRun onTerminal = new CommandRun.Setup(directory).atTerminal(true).run("--diff", ".");
        assertThat(onTerminal.out()).contains("as\\x1b[2J ever").doesNotContain("\u001b");
        assertThat(run("--diff", ".").out()).contains("as\u001b[2J ever");
    }

    @Test
    void bytesThatAreNotUtf8AreShownAndKeptAsTheyAre() throws IOException {
        byte[] bytes = SITE.replace("shop", "caf\u00e9").getBytes(StandardCharsets.ISO_8859_1);
        Files.write(directory.resolve("conf.d/site.conf"), bytes);

        assertThat(run("--diff", "-o", "fix.patch", ".").status()).isEqualTo(1);
        assertThat(Files.readAllBytes(directory.resolve("fix.patch")))
                .containsSequence(" # of the caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(run("--fix", ".").status()).isZero();
        assertThat(Files.readAllBytes(directory.resolve("conf.d/site.conf")))
                .isEqualTo(MENDED.replace("shop", "caf\u00e9").getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void carriageReturnsStay() throws IOException {
        write("conf.d/site.conf", SITE.replace("\n", "\r\n"));

        assertThat(run("--fix", ".").status()).isZero();
        assertThat(read("conf.d/site.conf")).isEqualTo(MENDED.replace("\n", "\r\n"));
    }

    @Test
    void aFileIncludedTwiceIsMendedOnce() throws IOException {
        write("snippets/tls.conf", "listen 8443 ssl;\nssl on;\nssl_certificate a.pem;\nssl_certificate_key a.key;\n");
        write("conf.d/site.conf", """
                server { server_name a.example; include snippets/tls.conf; }
                server { server_name b.example; include snippets/tls.conf; }
                """);

        assertThat(run("--fix", ".").out()).endsWith("1 fixed in 1 file\n");
        assertThat(read("snippets/tls.conf"))
                .isEqualTo("listen 8443 ssl;\nssl_certificate a.pem;\nssl_certificate_key a.key;\n");
    }

    @Test
    void whatIsRightForOneSiteAloneIsNotDoneToTheFileOfTwo() throws IOException {
        write("snippets/tls.conf", "ssl on;\nssl_certificate a.pem;\nssl_certificate_key a.key;\n");
        write("conf.d/site.conf", """
                server { listen 8443 ssl; server_name a.example; include snippets/tls.conf; }
                server { listen 9443; server_name b.example; include snippets/tls.conf; }
                """);

        assertThat(run("--fix", ".").out()).endsWith("\n0 fixed\n");
        assertThat(read("snippets/tls.conf")).startsWith("ssl on;\n");
    }

    @Test
    void aSemicolonIsNotWrittenWhereTheLineMakesNoSenseWithIt() throws IOException {
        String site = "server {\n    listen 8080;\n    proxy_ssl_server_name maybe\n}\n";
        write("conf.d/site.conf", site);

        assertThat(run("--fix", ".").err())
                .startsWith("nginx-lint: ./conf.d/site.conf:3: invalid-syntax: not fixed: after it there would be a new"
                        + " problem, invalid-value: ");
        assertThat(read("conf.d/site.conf")).isEqualTo(site);
    }

    @Test
    void whatLiesOutsideOfWhatWasNamedIsNotWritten() throws IOException {
        write("etc/nginx.conf", MAIN.replace("conf.d/*.conf", directory + "/elsewhere/*.conf"));
        write("elsewhere/site.conf", SITE);

        CommandRun run = run("--fix", "--prefix", "elsewhere", "etc");

        assertThat(run.err())
                .isEqualTo("nginx-lint: " + directory
                        + "/elsewhere/site.conf: not fixed: it is not below what was named\n");
        assertThat(run.out()).endsWith("\n0 fixed\n");
        assertThat(read("elsewhere/site.conf")).isEqualTo(SITE);
    }

    @Test
    void machinesGetTheirReportAndTheSumGoesToStandardError() {
        CommandRun run = run("--fix", "--format", "json", ".");

        assertThat(run.out()).startsWith("{").endsWith("}\n");
        assertThat(run.err()).isEqualTo("nginx-lint: 1 fixed in 1 file\n");
    }

    @Test
    void aRuleThatIsSwitchedOffMendsNothing() throws IOException {
        assertThat(run("--fix", "--rule", "deprecated-directive=off", ".").out())
                .endsWith("\n0 fixed\n");
        assertThat(read("conf.d/site.conf")).isEqualTo(SITE);
    }

    @Test
    void whatACommentSilencesIsNotMended() throws IOException {
        String silenced = SITE.replace("# as ever", "# nginx-lint:ignore deprecated-directive -- for 1.14 elsewhere");
        write("conf.d/site.conf", silenced);

        assertThat(run("--fix", ".").out()).contains("0 fixed");
        assertThat(read("conf.d/site.conf")).isEqualTo(silenced);
    }

    @ParameterizedTest
    @CsvSource({
        "--fix -, standard input has no file to mend",
        "--diff -, standard input has no file to mend",
        "--unsafe ., --unsafe says which fixes to apply",
        "--fix --baseline b ., --fix and --diff are for all findings",
        "--diff --write-baseline b ., --fix and --diff are for all findings",
        "--diff --format json ., --diff has a format of its own",
    })
    void wrongUsageIsSaid(String arguments, String complaint) {
        CommandRun run = run(arguments.split(" "));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).startsWith("nginx-lint: " + complaint);
    }

    @Test
    void onlyTheFirstOfManyThatCannotBeFixedAreNamed() throws IOException {
        for (int i = 0; i < 60; i++) {
            write("etc/links/" + i, SITE);
            Files.createLink(directory.resolve("other" + i), directory.resolve("etc/links/" + i));
        }
        write("etc/nginx.conf", MAIN.replace("conf.d", "links").replace("*.conf", "*"));

        CommandRun run = run("--fix", "etc");

        assertThat(run.err().lines()).hasSize(51);
        assertThat(run.err()).endsWith("\nnginx-lint: 10 more are not fixed\n");
    }

    @Test
    void anInterruptLeavesEachFileAsItWasOrAsItIsToBe() throws IOException, InterruptedException {
        Path sites = directory.resolve("conf.d");
        for (int i = 0; i < 500; i++) {
            write("conf.d/" + i + ".conf", SITE.replace("8443", String.valueOf(10_000 + i)));
        }
        Process process = new ProcessBuilder(program("--fix", "."))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        while (process.isAlive() && read("conf.d/20.conf").contains("ssl on")) {
            Thread.onSpinWait();
        }
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                .start()
                .waitFor();
        process.getInputStream().readAllBytes();

        assertThat(process.waitFor()).isIn(0, 1, 130);
        try (Stream<Path> files = Files.list(sites)) {
            assertThat(files)
                    .hasSize(501)
                    .allSatisfy(file -> assertThat(Files.readString(file).replaceAll("[0-9]{4,5}", "8443"))
                            .isIn(SITE, MENDED));
        }
    }

    /** In a process of its own: root writes where it likes, unless that is taken from it. */
    @ParameterizedTest
    @ValueSource(strings = {"conf.d", "conf.d/site.conf"})
    void whatIsReadOnlyIsLeftAlone(String path) throws IOException, InterruptedException {
        Path readOnly = directory.resolve(path);
        Files.setPosixFilePermissions(
                readOnly, PosixFilePermissions.fromString(Files.isDirectory(readOnly) ? "r-xr-xr-x" : "r--r--r--"));
        List<String> command = new ArrayList<>();
        if (Files.isWritable(readOnly)) {
            command.addAll(List.of("setpriv", "--bounding-set", "-dac_override,-dac_read_search"));
        }
        command.addAll(program("--fix", "."));

        Process process;
        try {
            process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            Assumptions.abort("there is no setpriv, and root is held up by no permission");
            return;
        }
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();

        assertThat(said)
                .contains("conf.d/site.conf: not fixed: "
                        + (Files.isDirectory(readOnly) ? "its directory is read-only" : "it is read-only"))
                .endsWith("\n0 fixed\n");
        Files.setPosixFilePermissions(readOnly, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(read("conf.d/site.conf")).isEqualTo(SITE);
    }

    private static List<String> program(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", classPath(), Main.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static String classPath() {
        List<String> paths = new ArrayList<>();
        for (String path : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            paths.add(Path.of(path).toAbsolutePath().toString());
        }
        return String.join(File.pathSeparator, paths);
    }
}
