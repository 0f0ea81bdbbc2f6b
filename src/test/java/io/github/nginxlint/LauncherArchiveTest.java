package io.github.nginxlint;

import static io.github.nginxlint.LauncherCheckout.command;
import static io.github.nginxlint.LauncherCheckout.finish;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When bin/nginx-lint makes and uses a class archive, with a java that only says how it was called. */
class LauncherArchiveTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path scratch = Path.of("");

    private LauncherCheckout checkout = new LauncherCheckout(scratch);

    @BeforeEach
    void makeCheckout() throws IOException {
        checkout = LauncherCheckout.in(scratch).withArchives();
        checkout.makeJar("target");
        allow(checkout.path("target"), "rwxr-xr-x");
    }

    @AfterEach
    void awaitBackground() throws Exception {
        Files.deleteIfExists(scratch.resolve("wait"));
        LauncherCheckout.awaitBackground(scratch);
    }

    @Test
    void theFirstRunMakesAnArchiveBesideTheJarAndTheNextUsesIt() throws Exception {
        var first = checkout.run("a");
        var archive = archiveIn(checkout.path("target"));
        var second = checkout.run("b");

        assertThat(first.out()).endsWith("[a]\n").doesNotContain("Archive", "-Xlog");
        assertThat(first.err()).isEmpty();
        assertThat(first.status()).isEqualTo(7);
        assertThat(second.out())
                .contains("[-Xlog:disable]\n[-Xlog:all=error:stderr]\n")
                .contains("[-XX:SharedArchiveFile=" + checkout.path("bin") + "/../target/" + archive.getFileName())
                .endsWith("[io.github.nginxlint.cli.Main]\n[b]\n");
        assertThat(second.err()).isEmpty();
        assertThat(second.status()).isEqualTo(7);
        assertThat(names(checkout.path("target")))
                .containsExactlyInAnyOrder("nginx-lint.jar", String.valueOf(archive.getFileName()));
    }

    @Test
    void nobodyWaitsForTheArchive() throws Exception {
        Files.createFile(scratch.resolve("wait"));

        // ends when standard output and standard error are closed by all who hold them
        var outcome = checkout.run("a");
        var made = archives(checkout.path("target"));
        Files.delete(scratch.resolve("wait"));
        archiveIn(checkout.path("target"));

        assertThat(outcome.out()).endsWith("[a]\n");
        assertThat(made).isEmpty();
    }

    @Test
    void firstRunsAtTheSameMomentMakeOneArchive() throws Exception {
        Files.createFile(scratch.resolve("wait"));
        var processes = Stream.of("a", "b", "c")
                .map(argument -> started(command(checkout.script(), argument)))
                .toList();
        for (Process process : processes) {
            assertThat(finish(process).err()).isEmpty();
        }
        Files.delete(scratch.resolve("wait"));
        archiveIn(checkout.path("target"));

        assertThat(trainings()).hasSize(1);
    }

    @Test
    void runsGoOnWhileOneMakesAnArchiveAndUseItWhenItIsThere() throws Exception {
        Files.createFile(scratch.resolve("wait"));
        checkout.run("first");
        until(() -> trainings().size() == 1);

        for (int i = 0; i < 3; i++) {
            var during = checkout.run("during");
            assertThat(during.out()).endsWith("[during]\n").doesNotContain("SharedArchiveFile");
            assertThat(during.err()).isEmpty();
            assertThat(during.status()).isEqualTo(7);
        }
        Files.delete(scratch.resolve("wait"));
        archiveIn(checkout.path("target"));

        assertThat(trainings()).hasSize(1);
        assertThat(checkout.run("after").out()).contains("SharedArchiveFile");
    }

    @Test
    void runsThatShareACacheDoNotHarmEachOther() throws Exception {
        allow(checkout.path("target"), "rwxrwxr-x");
        var home = Map.of("HOME", scratch.toString());
        var cache = scratch.resolve(".cache/nginx-lint");
        checkout.run(home, "", command(checkout.script()));
        archiveIn(cache);

        for (int round = 0; round < 3; round++) {
            // each round has an archive that is used, one to be made, and old ones to be removed
            var jar = checkout.path("target/nginx-lint.jar");
            Files.writeString(jar, "another".repeat(round + 1));
            Files.setLastModifiedTime(jar, FileTime.from(Instant.now().minus(Duration.ofHours(round + 1))));
            var processes = Stream.of("a", "b", "c", "d")
                    .map(argument -> started(home, command(checkout.script(), argument)))
                    .toList();
            for (Process process : processes) {
                var outcome = finish(process);
                assertThat(outcome.status()).isEqualTo(7);
                assertThat(outcome.err()).isEmpty();
            }
            int made = round + 2;
            until(() ->
                    archives(cache).size() == made && names(cache).stream().noneMatch(name -> name.startsWith(".")));
        }
        assertThat(trainings()).hasSize(4);
        assertThat(checkout.run(home, "", command(checkout.script())).out()).contains("SharedArchiveFile");
    }

    @Test
    void anArchiveThatGoesWhileItIsUsedIsMadeAnew() throws Exception {
        checkout.run();
        var archive = archiveIn(checkout.path("target"));
        var reading = checkout.start(Map.of(), List.of("/bin/sh", "-c", "sleep 1 | \"$0\"", "" + checkout.script()));
        Files.delete(archive);
        var outcome = finish(reading);

        assertThat(outcome.status()).isEqualTo(7);
        checkout.run();
        assertThat(archiveIn(checkout.path("target"))).isEqualTo(archive);
    }

    @Test
    void anArchiveThatJavaCrashesWithGoes() throws Exception {
        var plain = Files.createDirectory(scratch.resolve("plain"));
        Files.move(checkout.path(""), plain.resolve("checkout"));
        var script = plain.resolve("checkout/bin/nginx-lint");
        checkout.run(Map.of(), "", List.of("" + script));
        var archive = archiveIn(plain.resolve("checkout/target"));

        var outcome = checkout.run(Map.of(), "", List.of("" + script));

        assertThat(outcome.out())
                .contains("[-XX:OnError=rm -f " + plain + "/checkout/bin/../target/" + archive.getFileName() + "]\n");
    }

    @Test
    void aPathThatAShellWouldReadOtherwiseIsNotHandedToOne() throws Exception {
        checkout.run();
        archiveIn(checkout.path("target"));

        // "check out" has a blank
        assertThat(checkout.run().out()).contains("SharedArchiveFile").doesNotContain("OnError");
    }

    @Test
    void theClassPathOfAnArchiveHoldsFromEveryDirectory() throws Exception {
        checkout.run(Map.of(), "", List.of("/bin/sh", "-c", "cd 'check out' && bin/nginx-lint"));
        archiveIn(checkout.path("target"));

        var jar = checkout.path("target/nginx-lint.jar");
        assertThat(trainings().get(0)).contains(" -Xbootclasspath/a:" + jar + " -cp " + jar + " ");
    }

    @Test
    void whereJavaWouldTakeTheJarForTwoItIsRunWithoutAnArchive() throws Exception {
        var real = Files.move(
                checkout.path(""), Files.createDirectory(scratch.resolve("a:b")).resolve("real"));
        checkout.run(Map.of(), "", List.of("/bin/sh", "-c", "cd a:b/real && bin/nginx-lint"));
        LauncherCheckout.awaitBackground(scratch);

        assertThat(trainings()).isEmpty();
        assertThat(archives(real.resolve("target"))).isEmpty();
    }

    @Test
    void anotherJarHasAnArchiveOfItsOwnAndTheOldOneGoes() throws Exception {
        checkout.run();
        var old = archiveIn(checkout.path("target"));
        Files.writeString(checkout.path("target/nginx-lint.jar"), "another");

        var outcome = checkout.run();

        assertThat(outcome.out()).doesNotContain("SharedArchiveFile");
        until(() -> !Files.exists(old) && archives(checkout.path("target")).size() == 1);
        assertThat(checkout.run().out()).contains("SharedArchiveFile");
    }

    @Test
    void anArchiveThatWasCutShortIsMadeAnew() throws Exception {
        checkout.run();
        var archive = archiveIn(checkout.path("target"));
        Files.writeString(archive, "cut");

        var outcome = checkout.run();

        assertThat(outcome.out()).doesNotContain("SharedArchiveFile");
        until(() -> Files.size(archive) == "archive\n".length());
        assertThat(checkout.run().out()).contains("[-XX:SharedArchiveFile=");
    }

    @Test
    void anotherJavaHasAnArchiveOfItsOwnAndBothStay() throws Exception {
        checkout.run();
        var first = archiveIn(checkout.path("target"));
        checkout.executable("fakes/bin/java", LauncherCheckout.TRAINED_JAVA + "# newer\n");

        var outcome = checkout.run();

        assertThat(outcome.out()).doesNotContain("SharedArchiveFile");
        until(() -> archives(checkout.path("target")).size() == 2);
        assertThat(first).exists();
    }

    @Test
    void anArchiveNobodyUsedForAMonthGoesWithTheNext() throws Exception {
        checkout.run();
        var archive = archiveIn(checkout.path("target"));
        var name = String.valueOf(archive.getFileName());
        var unused = Files.copy(
                archive,
                archive.resolveSibling(name.substring(0, name.lastIndexOf('.', name.lastIndexOf('-'))) + "-8.jsa"));
        Files.setAttribute(unused, "lastAccessTime", FileTime.from(Instant.now().minus(Duration.ofDays(40))));
        Files.delete(archive);

        checkout.run();

        until(() -> archives(checkout.path("target")).equals(List.of(archive)));
    }

    @Test
    void whereOthersMayWriteBesideTheJarItIsInTheCache() throws Exception {
        allow(checkout.path("target"), "rwxrwxr-x");
        var home = Files.createDirectory(scratch.resolve("my home"));

        checkout.run(Map.of("HOME", home.toString()), "", command(checkout.script()));
        var archive = archiveIn(home.resolve(".cache/nginx-lint"));
        var outcome = checkout.run(Map.of("HOME", home.toString()), "", command(checkout.script()));

        assertThat(outcome.out()).contains("[-XX:SharedArchiveFile=" + archive + "]\n");
        assertThat(archives(checkout.path("target"))).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(".cache/nginx-lint"))))
                .isEqualTo("rwx------");
    }

    @Test
    void theCacheIsWhereTheEnvironmentSays() throws Exception {
        allow(checkout.path("target"), "rwxr-xrwx");
        var cache = Files.createDirectory(scratch.resolve("cache"));

        checkout.run(
                Map.of("HOME", scratch.toString(), "XDG_CACHE_HOME", cache.toString()), "", command(checkout.script()));

        archiveIn(cache.resolve("nginx-lint"));
        assertThat(scratch.resolve(".cache")).doesNotExist();
    }

    @Test
    void anArchiveThatOthersMayHaveMadeIsNeitherUsedNorMadeAnew() throws Exception {
        allow(checkout.path("target"), "rwxrwxr-x");
        var home = Map.of("HOME", scratch.toString());
        checkout.run(home, "", command(checkout.script()));
        var cache = scratch.resolve(".cache/nginx-lint");
        var archive = archiveIn(cache);
        Files.copy(archive, checkout.path("target").resolve(archive.getFileName()));
        allow(cache, "rwxrwxrwx");

        var outcome = checkout.run(home, "", command(checkout.script()));

        assertThat(outcome.out()).doesNotContain("SharedArchiveFile");
        assertThat(trainings()).hasSize(1);
    }

    @Test
    void whereNothingCanBeWrittenTheRunIsAsItWas() throws Exception {
        allow(checkout.path("target"), "rwxrwxrwx");
        Files.createFile(scratch.resolve(".cache"));

        var outcome = checkout.run(Map.of("HOME", scratch.toString()), "", command(checkout.script(), "a"));

        assertThat(outcome.out()).endsWith("[a]\n").doesNotContain("SharedArchiveFile");
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.status()).isEqualTo(7);
    }

    @Test
    void aPathThatJavaWouldTakeForTwoIsNotUsed() throws Exception {
        allow(checkout.path("target"), "rwxrwxrwx");
        var home = Files.createDirectory(scratch.resolve("a:b"));

        var outcome = checkout.run(Map.of("HOME", home.toString()), "", command(checkout.script()));

        assertThat(outcome.status()).isEqualTo(7);
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void aRelativeCacheOrHomeIsNone() throws Exception {
        allow(checkout.path("target"), "rwxrwxrwx");
        Files.createDirectory(scratch.resolve("here"));

        checkout.run(Map.of("XDG_CACHE_HOME", "here"), "", command(checkout.script()));
        checkout.run(Map.of("HOME", "here"), "", command(checkout.script()));

        assertThat(scratch.resolve("here")).isEmptyDirectory();
    }

    @Test
    void itCanBeSwitchedOff() throws Exception {
        checkout.run(Map.of("NGINX_LINT_NO_ARCHIVE", "1"), "", command(checkout.script()));
        assertThat(scratch.resolve("trained")).doesNotExist();
        checkout.run();
        archiveIn(checkout.path("target"));

        var outcome = checkout.run(Map.of("NGINX_LINT_NO_ARCHIVE", "1"), "", command(checkout.script()));

        assertThat(outcome.out()).doesNotContain("SharedArchiveFile", "-Xlog");
    }

    @Test
    void whoChoosesAnArchiveOrNoneGetsThat() throws Exception {
        checkout.run();
        archiveIn(checkout.path("target"));

        for (String variable : List.of("NGINX_LINT_JAVA_OPTS", "JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS")) {
            for (String option : List.of("-Xshare:off", "-XX:SharedArchiveFile=mine", "-XX:AOTCache=mine")) {
                var outcome = checkout.run(Map.of(variable, option), "", command(checkout.script()));
                assertThat(outcome.out()).doesNotContain("target/nginx-lint-");
            }
        }
    }

    @Test
    void whatFailedIsNotTriedAgainAtOnce() throws Exception {
        Files.createFile(scratch.resolve("broken"));
        checkout.run();
        until(() -> names(checkout.path("target")).size() == 2 && trainings().size() == 1);
        var lock = names(checkout.path("target")).stream()
                .filter(name -> name.endsWith(".lock"))
                .map(checkout.path("target")::resolve)
                .findFirst()
                .orElseThrow();
        Files.delete(scratch.resolve("broken"));

        checkout.run();
        assertThat(trainings()).hasSize(1);
        Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minus(Duration.ofMinutes(12))));
        checkout.run();

        archiveIn(checkout.path("target"));
        until(() -> !Files.exists(lock));
    }

    @Test
    void whatAKilledRunLeftIsSweptUp() throws Exception {
        var left = Files.createDirectory(checkout.path("target/.nginx-lint-1.2-3.4.jsa.99"));
        Files.createFile(left.resolve("archive"));
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofHours(2))));

        checkout.run();

        archiveIn(checkout.path("target"));
        assertThat(left).doesNotExist();
    }

    private Process started(List<String> command) {
        return started(Map.of(), command);
    }

    private Process started(Map<String, String> environment, List<String> command) {
        try {
            return checkout.start(environment, command);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void allow(Path directory, String permissions) throws IOException {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString(permissions));
    }

    private List<String> trainings() throws IOException {
        var file = scratch.resolve("trained");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    /** Waits until the archive is there and its maker has gone. */
    private Path archiveIn(Path directory) throws Exception {
        until(() ->
                archives(directory).size() == 1 && names(directory).stream().noneMatch(name -> name.startsWith(".")));
        return archives(directory).get(0);
    }

    private static List<Path> archives(Path directory) throws IOException {
        return names(directory).stream()
                .filter(name -> name.endsWith(".jsa"))
                .map(directory::resolve)
                .toList();
    }

    private static List<String> names(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void until(Condition condition) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.holds()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(20);
        }
    }
}
