package io.github.nginxlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.engine.LintObserver;
import io.github.nginxlint.source.MapReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said besides the findings. */
class WatchTest {

    private static final Pattern ROW = Pattern.compile("(?m)^ +([0-9.]+) ms +([0-9.]+) %  (.+)$");

    @TempDir
    private Path directory;

    @BeforeEach
    void files() throws IOException {
        write(
                "nginx.conf",
                "events {}\nhttp {\n    gzip maybe;\n    include conf.d/*.conf;\n    include gone.conf;\n}\n");
        write("conf.d/a.conf", "server {\n    listen 80;\n}\n");
        write("php-fpm.d/www.conf", "[www]\nlisten = 9000\n");
        write(".nginx-lint.yml", "nginx-version: 1.22.1\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }

    @Test
    void quietLeavesTheFindingsAlone() {
        CommandRun run = CommandRun.in(directory, "--quiet", "nginx.conf");

        assertThat(run.out()).startsWith("nginx.conf:3:").doesNotContain(" in 3 files");
        assertThat(run.status()).isEqualTo(1);
        assertThat(CommandRun.in(directory, "-q", "--rule", "syntax=off", "nginx.conf"))
                .isEqualTo(new CommandRun(0, "", ""));
        assertThat(CommandRun.in(directory, "-q", "--format", "github", "nginx.conf")
                        .out())
                .startsWith("::error ")
                .doesNotContain("\nnginx-lint: ");
    }

    @Test
    void quietStillSaysWhatCouldNotBeRead() {
        assertThat(CommandRun.in(directory, "-q", "gone"))
                .isEqualTo(new CommandRun(2, "", "nginx-lint: gone: no such file\n"));
    }

    @Test
    void verboseSaysWhatWasReadAndFromWhere() {
        CommandRun run = CommandRun.in(directory, "--verbose", "nginx.conf");

        assertThat(run.err()).startsWith("""
                        settings: .nginx-lint.yml
                        entry: nginx.conf, a whole configuration
                        read: nginx.conf
                        read: conf.d/a.conf, included at nginx.conf:4
                        found: php-fpm.d/www.conf
                        not read: gone.conf of nginx.conf:5: no such file
                        time:\s""");
        assertThat(run.out()).isEqualTo(CommandRun.in(directory, "nginx.conf").out());
    }

    @Test
    void verboseSaysWhatAFragmentIsTakenFor() throws IOException {
        write("alone/shop", "location / {\n    return 200;\n}\n");

        assertThat(CommandRun.in(directory, "-v", "alone/shop").err())
                .contains("entry: alone/shop, a fragment of http, server, as it seems\n");
        assertThat(CommandRun.in(directory, "-v", "--context", "http,server", "alone/shop")
                        .err())
                .contains("entry: alone/shop, a fragment of http, server\n");
    }

    @Test
    void whatTookHowLongIsATableSortedByCostThatAddsUp() {
        String table = CommandRun.in(directory, "-v", "nginx.conf").err();

        List<Double> times = new ArrayList<>();
        List<String> names = new ArrayList<>();
        double shares = 0;
        for (Matcher row = ROW.matcher(table); row.find(); ) {
            times.add(Double.valueOf(row.group(1)));
            shares += Double.parseDouble(row.group(2));
            names.add(row.group(3));
        }
        assertThat(times).hasSizeGreaterThan(4).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(names).contains("nginx's files", "everything else").doesNotHaveDuplicates();
        assertThat(shares).isBetween(98.0, 102.0);
    }

    @Test
    void quietAndVerboseExcludeEachOther() {
        assertThat(CommandRun.in(directory, "-q", "-v", "nginx.conf").status()).isEqualTo(2);
    }

    @Test
    void aNameInTheAccountCannotSteerTheTerminal() throws IOException {
        write("x\u001b[31m.conf", "events {}\n");

        assertThat(CommandRun.in(directory, "-v", "x\u001b[31m.conf").err()).doesNotContain("\u001b");
    }

    @Test
    void aQuickRunShowsNoProgress() {
        CommandRun run = new CommandRun.Setup(directory).atErrorTerminal().run("conf.d/a.conf");

        assertThat(run.err()).isEmpty();
    }

    /** Counts through files as slowly as a test can wait for. */
    private String progress(Terminal terminal, ByteArrayOutputStream err, long delay) throws InterruptedException {
        Progress progress = new Progress(terminal, LintObserver.NONE);
        var reader = progress.over(MapReader.ofTexts(Map.of("a", "", "b", "", "c", "")));
        reader.expect(3);
        reader.read("a");
        TimeUnit.MILLISECONDS.sleep(delay);
        reader.read("b");
        reader.read("b");
        reader.read("c");
        progress.clear();
        return err.toString(StandardCharsets.UTF_8);
    }

    private static Terminal terminal(ByteArrayOutputStream err) {
        return new Terminal(
                InputStream.nullInputStream(),
                System.out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Map.of(),
                false,
                true,
                Path.of(""));
    }

    @Test
    void aSlowRunShowsHowManyFilesAreReadAndTakesItAway() throws InterruptedException {
        var err = new ByteArrayOutputStream();

        assertThat(progress(terminal(err), err, 1050)).isEqualTo("\r\u001b[Knginx-lint: 2 of 3 files read\r\u001b[K");
    }

    @Test
    void aRunThatIsOverBeforeASecondShowsNothing() throws InterruptedException {
        var err = new ByteArrayOutputStream();

        assertThat(progress(terminal(err), err, 1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--quiet", "--verbose"})
    void theFindingsAreTheSameWhateverIsSaidBesides(String option) {
        String findings =
                CommandRun.in(directory, "--format", "json", "nginx.conf").out();

        assertThat(CommandRun.in(directory, option, "--format", "json", "nginx.conf")
                        .out())
                .isEqualTo(findings);
        assertThat(new CommandRun.Setup(directory)
                        .atErrorTerminal()
                        .run(option, "--format", "json", "nginx.conf")
                        .out())
                .isEqualTo(findings);
    }
}
