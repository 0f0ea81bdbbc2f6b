package io.github.nginxlint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Class archives as this Java makes and reads them, sound and otherwise, through bin/nginx-lint. */
class ArchiveTest {

    private static final String INPUT =
            Path.of("testdata", "projects", "first-run").toAbsolutePath().toString();

    @TempDir
    static Path scratch = Path.of("");

    private static Path archive = Path.of("");
    private static byte[] sound = {};

    @BeforeAll
    static void makeAnArchive() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "skipped: there is no /bin/sh to run the launcher with");
        scratch = scratch.toRealPath();
        Files.createDirectory(scratch.resolve("bin"));
        Files.copy(Path.of("bin", "nginx-lint"), scratch.resolve("bin/nginx-lint"));
        ProgramJar.in(scratch.resolve("lib/nginx-lint.jar"));
        run(Map.of());
        for (int i = 0; i < 600 && archives().isEmpty(); i++) {
            Thread.sleep(100);
        }
        assertThat(archives()).hasSize(1);
        archive = archives().get(0);
        sound = Files.readAllBytes(archive);
        Files.delete(archive);
    }

    @AfterAll
    static void awaitBackground() throws Exception {
        LauncherCheckout.awaitBackground(scratch);
    }

    private static List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(scratch.resolve("lib"))) {
            return files.filter(file -> file.toString().endsWith(".jsa")).toList();
        }
    }

    @Test
    void theClassesOfARunComeFromTheArchive() throws Exception {
        Files.write(archive, sound);

        var outcome = run(Map.of("NGINX_LINT_JAVA_OPTS", "-Xlog:class+load:file=" + scratch + "/classes"));

        var loaded = Files.readAllLines(scratch.resolve("classes")).stream()
                .filter(line -> line.contains(" io.github.nginxlint."))
                .toList();
        var archived = loaded.stream()
                .filter(line -> line.contains("shared objects file (top)"))
                .toList();
        // not all: what only a finding of one kind needs is not in everybody's archive
        assertThat(archived).hasSizeGreaterThan(loaded.size() * 9 / 10);
        assertThat(outcome).isEqualTo(runWithout());
    }

    @Test
    void anArchiveThatIsNoneChangesNothing() throws Exception {
        var zeros = new byte[sound.length];
        var halfOfZeros = Arrays.copyOf(Arrays.copyOf(sound, sound.length / 2), sound.length);
        var otherHead = sound.clone();
        Arrays.fill(otherHead, 0, 64, (byte) 'x');
        var expected = runWithout();
        var broken = new HashMap<String, byte[]>();
        broken.put("empty", new byte[0]);
        broken.put("text", "an archive\n".repeat(1000).getBytes(StandardCharsets.US_ASCII));
        broken.put("zeros", zeros);
        broken.put("cut short", Arrays.copyOf(sound, sound.length / 2));
        broken.put("cut in the head", Arrays.copyOf(sound, 100));
        broken.put("other head", otherHead);
        broken.put("half of zeros", halfOfZeros);

        for (Map.Entry<String, byte[]> entry : broken.entrySet()) {
            Files.write(archive, entry.getValue());
            assertThat(run(Map.of())).as(entry.getKey()).isEqualTo(expected);
        }
    }

    @Test
    void theArchiveOfAnotherJarChangesNothing() throws Exception {
        var expected = runWithout();
        var jar = scratch.resolve("lib/nginx-lint.jar");
        var mine = Files.readAllBytes(jar);
        var made = Files.getLastModifiedTime(jar);
        Files.write(archive, sound);
        try {
            ProgramJar.in(jar);
            // under the name the launcher looks for now
            var name = String.valueOf(archive.getFileName());
            var key = Files.size(jar) + "."
                    + Files.getLastModifiedTime(jar).toInstant().getEpochSecond();
            var java = name.substring(name.indexOf('-', "nginx-lint-boot-".length()));
            Files.write(archive.resolveSibling("nginx-lint-boot-" + key + java), sound);

            assertThat(run(Map.of())).isEqualTo(expected);
        } finally {
            Files.write(jar, mine);
            Files.setLastModifiedTime(jar, made);
        }
    }

    private static LauncherCheckout.Outcome runWithout() throws Exception {
        return run(Map.of("NGINX_LINT_NO_ARCHIVE", "1"));
    }

    private static LauncherCheckout.Outcome run(Map<String, String> environment) throws Exception {
        var command = new ArrayList<>(List.of(scratch.resolve("bin/nginx-lint").toString(), INPUT));
        var builder = new ProcessBuilder(command).directory(scratch.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("NGINX_LINT"));
        builder.environment().putAll(environment);
        return LauncherCheckout.finish(builder.start());
    }
}
