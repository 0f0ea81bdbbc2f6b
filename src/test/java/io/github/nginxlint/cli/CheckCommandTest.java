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

class CheckCommandTest {

    private static final String CLEAN = "events {}\nhttp {\n    server {\n        listen 80;\n    }\n}\n";
    private static final String BROKEN = "events {}\nhttp {\n    server {\n        listen 80;\n}\n";
    private static final String NOTE = "events {}\nhttp {\n    include missing.conf;\n}\n";
    private static final String UPSTREAM = "upstream a {\n    server localhost:1;\n}\n";

    @TempDir
    private Path directory;

    @BeforeEach
    void files() throws IOException {
        write("clean.conf", CLEAN);
        write("broken.conf", BROKEN);
        write("note.conf", NOTE);
        write("warning.conf", "events {}\nhttp {\n" + UPSTREAM + "}\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }

    private CommandRun run(String... arguments) {
        return CommandRun.in(directory, arguments);
    }

    @Test
    void aCleanFileExitsZero() {
        assertThat(run("clean.conf")).isEqualTo(new CommandRun(0, "no problems in 1 file\n", ""));
    }

    @Test
    void aFindingIsShownWithItsLineAndExitsOne() {
        CommandRun run = run("broken.conf");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("broken.conf:3:5: error: unexpected end of file, expecting \"}\"")
                .endsWith("\n1 error in 1 file\n");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "note.conf, error, 0", "note.conf, warning, 0", "note.conf, note, 1", "note.conf, never, 0",
        "warning.conf, error, 0", "warning.conf, warning, 1", "warning.conf, note, 1", "warning.conf, never, 0",
        "broken.conf, error, 1", "broken.conf, warning, 1", "broken.conf, note, 1", "broken.conf, never, 0",
    })
    void failOnSaysFromWhereAFindingCounts(String file, String failOn, int status) {
        CommandRun run = run("--fail-on", failOn, file);

        assertThat(run.status()).isEqualTo(status);
        assertThat(run.out()).startsWith(file + ":");
    }

    @ParameterizedTest
    @CsvSource({
        "nothing.conf, no such file",
        "empty, holds no nginx configuration",
        "/dev/null, 'is a device, a FIFO or a socket'",
    })
    void whatCannotBeReadExitsTwoAndIsNotCalledClean(String path, String reason) throws IOException {
        Files.createDirectory(directory.resolve("empty"));

        CommandRun run = run("--fail-on", "never", path);

        assertThat(run).isEqualTo(new CommandRun(2, "", "nginx-lint: " + path + ": " + reason + "\n"));
    }

    @Test
    void aPathThatCannotBeReadBesideACleanOneIsNotCalledCleanEither() {
        assertThat(run("clean.conf", "nothing.conf"))
                .isEqualTo(new CommandRun(2, "", "nginx-lint: nothing.conf: no such file\n"));
    }

    @Test
    void findingsAreShownBesideAPathThatCannotBeRead() {
        CommandRun run = run("broken.conf", "nothing.conf");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).startsWith("broken.conf:3:5: error:");
        assertThat(run.err()).isEqualTo("nginx-lint: nothing.conf: no such file\n");
    }

    @Test
    void aDirectoryIsReadFromItsNginxConf() throws IOException {
        write("etc/nginx.conf", "events {}\nhttp {\n    include conf.d/*.conf;\n}\n");
        write("etc/conf.d/a.conf", "server {\n    listen 80\n}\n");

        assertThat(run("etc").out()).startsWith("etc/conf.d/a.conf:2:5: error: unexpected \"}\"");
    }

    @Test
    void aNameCannotSteerTheTerminal() throws IOException {
        write("x\u001b[31m\u202e.conf", BROKEN);

        CommandRun run = run("x\u001b[31m\u202e.conf", "y\u001b]0;title\u0007.conf");

        assertThat(run.out() + run.err()).doesNotContain("\u001b", "\u0007", "\u202e");
        assertThat(run.err()).isEqualTo("nginx-lint: y\\x1b]0;title\\x07.conf: no such file\n");
    }

    @ParameterizedTest
    @CsvSource({
        "auto, true, NONE, '', true",
        "auto, false, NONE, '', false",
        "auto, true, NO_COLOR, 1, false",
        "auto, false, FORCE_COLOR, 1, true",
        "always, false, NO_COLOR, 1, true",
        "never, true, FORCE_COLOR, 1, false",
    })
    void colourIsAsAskedElseAsTheSurroundingsSay(
            String mode, boolean isTerminal, String name, String value, boolean isColoured) {
        CommandRun run = new CommandRun.Setup(directory)
                .environment(name, value)
                .atTerminal(isTerminal)
                .run("--color", mode, "broken.conf");

        assertThat(run.out().contains("\u001b[")).isEqualTo(isColoured);
    }

    @Test
    void everyFormatIsWritten() {
        assertThat(run("--format", "text", "broken.conf").out()).startsWith("broken.conf:3:5:");
        assertThat(run("--format", "json", "broken.conf").out()).startsWith("{").contains("\"invalid-syntax\"");
        assertThat(run("--format=sarif", "broken.conf").out())
                .startsWith("{")
                .contains("sarif-schema-2.1.0", "invalid-syntax");
        assertThat(run("--format", "compact", "broken.conf").out()).startsWith("broken.conf:3:5: error:");
        assertThat(run("--format", "github", "broken.conf").out())
                .startsWith("::error file=broken.conf,line=3,")
                .endsWith("\nnginx-lint: 1 error in 1 file\n");
        assertThat(run("--format", "gitlab", "broken.conf").out())
                .startsWith("[")
                .contains("\"invalid-syntax\"");
        assertThat(run("--format", "checkstyle", "broken.conf").out()).contains("<file name=\"broken.conf\">");
        assertThat(run("--format", "junit", "broken.conf").out()).contains("<testsuite name=\"broken.conf\"");
        assertThat(run("--format", "markdown", "broken.conf").out()).startsWith("### nginx-lint\n");
    }

    @Test
    void whatFailsInJunitIsWhatFailsTheRun() {
        assertThat(run("--format", "junit", "broken.conf").out()).contains("failures=\"1\"");
        assertThat(run("--format", "junit", "--fail-on", "never", "broken.conf").out())
                .contains("failures=\"0\"")
                .contains("<system-out>");
    }

    @Test
    void machinesGetAReportEvenOfNothing() {
        CommandRun run = run("--format", "json", "nothing.conf");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).startsWith("{");
    }

    @Test
    void theContextOfAFragmentCanBeSaid() throws IOException {
        write("fragment", "try_files $uri =404;\nroot /srv;\n");

        assertThat(run("--context", "http,server,location", "fragment").status())
                .isZero();
    }

    @Test
    void aPrefixSaysWhereRelativeIncludesStart() throws IOException {
        write("shared/missing.conf", UPSTREAM);

        assertThat(run("--prefix", "shared", "note.conf").out()).startsWith("shared/missing.conf:2:12: warning:");
    }

    @Test
    void aPathMapSaysWhereAnIncludeIs() throws IOException {
        write("enabled.conf", "events {}\nhttp {\n    include sites-enabled/*;\n}\n");
        write("sites-available/a", UPSTREAM);

        assertThat(run("--path-map", "sites-enabled=sites-available", "enabled.conf")
                        .out())
                .startsWith("sites-available/a:2:12: warning:");
    }

    @Test
    void onlyOneNginxVersionIsMeantWhenItIsNamed() throws IOException {
        write(
                "keepalive.conf",
                "events {} http { upstream a { server 127.0.0.1:1; keepalive 8; }"
                        + " server { location / { proxy_pass http://a; proxy_set_header Host $host; } } }\n");

        assertThat(run("keepalive.conf").out()).contains("keepalive");
        assertThat(run("--nginx-version", "1.30.4", "keepalive.conf").out()).isEqualTo("no problems in 1 file\n");
    }

    @Test
    void composeFilesAreComparedWithWhereNginxConnects() throws IOException {
        String services =
                "services: {web: {image: nginx, volumes: [\"./app.conf:/etc/nginx/nginx.conf\"]}, app: {image: x}}\n";
        write("app.conf", "events {} http { server { location / { proxy_pass http://apps:1; } } }\n");
        write("stack.yaml", services);

        assertThat(run("app.conf").out()).isEqualTo("no problems in 1 file\n");
        assertThat(run("--compose", "stack.yaml", "app.conf").out())
                .contains("[compose-service-unknown]")
                .endsWith("in 2 files\n");
        assertThat(run("--compose", "", "app.conf").status()).isEqualTo(2);
        assertThat(run("--compose", "gone.yaml", "app.conf").err()).contains("gone.yaml: no such file");
        write(".nginx-lint.yml", "compose: stack.yaml\n");
        assertThat(run("app.conf").out()).contains("[compose-service-unknown]");
        write("compose.yaml", services.replace("app:", "apps:"));
        write(".nginx-lint.yml", "fail-on: error\n");
        assertThat(run("app.conf").out())
                .contains("[compose-depends-on-missing]")
                .endsWith("in 2 files, compose.yaml found beside them\n");
    }

    @Test
    void poolsAreComparedWithWhereNginxConnects() throws IOException {
        write(
                "php.conf",
                "events {} http { server { location ~ php { fastcgi_param REQUEST_METHOD GET;"
                        + " fastcgi_param SCRIPT_FILENAME /srv/a.php; fastcgi_pass unix:/run/php.sock; } } }\n");
        write("pool.d/www.conf", "[www]\nlisten = /run/php-fpm.sock\n");

        assertThat(run("php.conf").status()).isZero();
        assertThat(run("--php-fpm", "pool.d", "php.conf").out()).contains("[fpm-listen-mismatch]");
        assertThat(run("--php-fpm", "pool.d/www.conf", "php.conf").out()).contains("[fpm-listen-mismatch]");
    }

    @Test
    void aMissingPoolFileIsRefused() {
        assertThat(run("--php-fpm", "no.d", "clean.conf"))
                .isEqualTo(new CommandRun(2, "", "nginx-lint: no.d: no such file\n"));
    }
}
