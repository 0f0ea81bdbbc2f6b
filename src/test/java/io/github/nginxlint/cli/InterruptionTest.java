package io.github.nginxlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.ProgramOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A program that is told to end leaves each file as it was or as it is to be, and nothing beside it.
 * {@code -Dinterruptions=50} tells it more often.
 */
class InterruptionTest {

    private static final int TIMES = Integer.getInteger("interruptions", 4);
    private static final String OLD = "what was there before\n";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"report", "baseline", "fix"})
    void aFileIsThereAsItWasOrAsItIsToBe(String kind) throws Exception {
        List<String> arguments = switch (kind) {
            case "report" -> List.of("--format", "json", "--output", "target.out", "nginx.conf");
            case "baseline" -> List.of("--write-baseline", "target.out", "nginx.conf");
            default -> List.of("--fix", "--unsafe", "target.conf");
        };
        String target = kind.equals("fix") ? "target.conf" : "target.out";
        String old = kind.equals("fix") ? configuration(400) : OLD;
        Files.writeString(directory.resolve("nginx.conf"), configuration(3000));
        Files.writeString(directory.resolve(target), old);
        long start = System.nanoTime();
        assertThat(start(arguments).waitFor()).isBetween(0, 1);
        long whole = (System.nanoTime() - start) / 1_000_000;
        String done = Files.readString(directory.resolve(target));
        assertThat(done).isNotEqualTo(old);
        Random random = new Random(kind.hashCode());
        for (int i = 0; i < TIMES; i++) {
            Files.writeString(directory.resolve(target), old);
            // most of the time goes by before anything is written
            end(start(arguments), whole * (50 + random.nextInt(60)) / 100, i);

            assertThat(Files.readString(directory.resolve(target))).isIn(old, done);
            assertThat(names()).allMatch(name -> name.endsWith(".conf") || name.equals("target.out"));
        }
    }

    private static String configuration(int servers) {
        StringBuilder text = new StringBuilder("events {}\nhttp {\n");
        for (int i = 0; i < servers; i++) {
            text.append("    server {\n        listen ").append(1000 + i).append(";\n");
            text.append("        location / {\n            proxy_pass http://localhost:9")
                    .append(i % 1000)
                    .append(";\n");
            text.append("            proxy_buffer_size 1x;\n        }\n    }\n");
        }
        return text.append("}\n").toString();
    }

    private Process start(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                absolute(System.getProperty("java.class.path")),
                Main.class.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String absolute(String classPath) {
        List<String> paths = new ArrayList<>();
        for (String path : classPath.split(java.io.File.pathSeparator, -1)) {
            paths.add(Path.of(path).toAbsolutePath().toString());
        }
        return String.join(java.io.File.pathSeparator, paths);
    }

    /** At some moment, or as soon as something is being written. */
    private void end(Process process, long milliseconds, int number) throws IOException, InterruptedException {
        if (number % 2 == 0) {
            process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        }
        while (number % 2 == 1 && process.isAlive() && !isWriting()) {
            Thread.onSpinWait();
        }
        if (number % 4 < 2) {
            ProgramOutput.of("kill", "-INT", String.valueOf(process.pid()));
        } else {
            process.destroy();
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    private boolean isWriting() throws IOException {
        return names().stream().anyMatch(name -> name.startsWith(".nginx-lint-"));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
