package io.github.nginxlint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a small run leaves alone: start-up time is what is loaded, and that can be told without a clock. */
class StartUpTest {

    /** Nothing here may be needed by a run without settings, suppressions and Lua. */
    private static final List<String> NEVER = List.of(
            "picocli.",
            "org.snakeyaml.",
            "io.github.nginxlint.yaml.",
            "io.github.nginxlint.settings.SettingsFile",
            "com.google.re2j.",
            "java.util.regex.Pattern",
            "java.util.stream.ReferencePipeline",
            "java.util.Formatter",
            "java.util.ServiceLoader",
            "java.util.concurrent.ThreadPoolExecutor",
            "org.antlr.v4.runtime.atn.LexerATNSimulator",
            "io.github.nginxlint.rule.RulePage ");

    private static final List<String> UNNEEDED = List.of(
            "io.github.nginxlint.rules.buffer.",
            "io.github.nginxlint.rules.compose.",
            "io.github.nginxlint.rules.header.",
            "io.github.nginxlint.rules.location.AcmeChallengeBlocked",
            "io.github.nginxlint.rules.location.Rewrite",
            "io.github.nginxlint.rules.php.Fastcgi",
            "io.github.nginxlint.rules.php.Fpm",
            "io.github.nginxlint.rules.resolve.",
            "io.github.nginxlint.rules.suppression.",
            "io.github.nginxlint.rules.syntax.IncludeUnresolved",
            "io.github.nginxlint.rules.syntax.InvalidUpstream",
            "io.github.nginxlint.rules.systemd.",
            "io.github.nginxlint.rules.timeout.",
            "io.github.nginxlint.rules.tls.",
            "io.github.nginxlint.rules.upstream.Upstream");

    @TempDir
    Path scratch = Path.of("");

    @Test
    void aRunWithoutFindingsLoadsNoMoreThanItNeeds() throws Exception {
        var loaded = loaded(sample());

        assertThat(loaded).anyMatch(line -> line.contains("io.github.nginxlint.report.TextReporter"));
        assertHasNone(loaded, NEVER);
        assertHasNone(loaded, List.of("com.fasterxml.jackson.", "io.github.nginxlint.report.Sarif"));
    }

    /** Nothing is passed on, nothing is encrypted, nothing stands behind it. */
    @Test
    void rulesAreNotLoadedThatTheConfigurationHasNothingFor() throws Exception {
        assumePlainClasses();

        var loaded = loaded(sample());

        assertThat(loaded).anyMatch(line -> line.contains("io.github.nginxlint.rules.location.TryFilesFallback"));
        assertHasNone(loaded, UNNEEDED);
    }

    @Test
    void soDoesOneThatWritesSarif() throws Exception {
        var loaded = loaded("--format", "sarif", sample());

        assertThat(loaded).anyMatch(line -> line.contains("io.github.nginxlint.report.SarifReporter"));
        assertHasNone(loaded, NEVER);
        assertHasNone(loaded, List.of("io.github.nginxlint.report.TextReporter"));
    }

    @Test
    void oneWithFindingsTakesNoStreamsEither() throws Exception {
        assertHasNone(
                loaded("testdata/projects/first-run"),
                List.of("java.util.stream.ReferencePipeline", "java.util.regex.Pattern", "java.util.Formatter"));
    }

    @Test
    void noClassIsSpunByTheVirtualMachine() throws Exception {
        assumePlainClasses();

        List<String> spun = List.of("$$Lambda", "LambdaForm$MH/", "java.lang.runtime.ObjectMethods");
        assertHasNone(loaded(sample()), spun);
        assertHasNone(loaded("testdata/projects/first-run"), spun);
    }

    private static void assumePlainClasses() {
        assumeTrue(
                StartUpTest.class.getResource("/io/github/nginxlint/rules/Rules.class") != null
                        && StartUpTest.class.getResource("/io/github/nginxlint/rules/Rules$F0.class") != null,
                "skipped: the classes are as javac made them, without the build's step plain-classes");
    }

    private static void assertHasNone(List<String> loaded, List<String> names) {
        for (String name : names) {
            assertThat(loaded).as(name).noneMatch(line -> line.contains(name));
        }
    }

    private String sample() throws Exception {
        Files.createDirectory(scratch.resolve(".git"));
        return Files.writeString(scratch.resolve("nginx.conf"), """
                        user www-data;
                        events {
                            worker_connections 1024;
                        }
                        http {
                            server {
                                listen 80 default_server;
                                server_name example.com;
                                root /srv/example;
                                location / {
                                    try_files $uri =404;
                                }
                            }
                        }
                        """).toString();
    }

    private List<String> loaded(String... arguments) throws Exception {
        var log = scratch.resolve("classes.log");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-Xlog:class+load:file=" + log,
                "-classpath",
                System.getProperty("java.class.path"),
                "io.github.nginxlint.cli.Main"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(scratch.resolve("out").toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(scratch.resolve("out")))
                .isLessThan(2);
        return Files.readAllLines(log);
    }
}
