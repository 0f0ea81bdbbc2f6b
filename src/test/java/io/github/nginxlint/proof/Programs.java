package io.github.nginxlint.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The servers that are installed, and how their processes are waited for. */
final class Programs {

    private Programs() {}

    static Optional<Path> nginx() throws IOException {
        return find("nginx");
    }

    /** PHP-FPM under whatever name: {@code php-fpm}, {@code php-fpm8.2}. */
    static Optional<Path> phpFpm() throws IOException {
        return find("php-fpm[0-9.]*");
    }

    /** The installed nginx's version, such as {@code 1.22.1}. */
    static Optional<String> nginxVersion() throws IOException {
        Optional<Path> nginx = nginx();
        if (nginx.isEmpty()) {
            return Optional.empty();
        }
        Process process = new ProcessBuilder(nginx.get().toString(), "-v")
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return Optional.of(text.strip().replaceFirst(".*nginx/", "").split(" ", 2)[0]);
    }

    private static Optional<Path> find(String name) throws IOException {
        Set<String> directories = new LinkedHashSet<>(
                List.of(System.getenv().getOrDefault("PATH", "").split(":", -1)));
        directories.addAll(List.of("/usr/sbin", "/usr/local/sbin", "/usr/local/bin"));
        for (String directory : directories) {
            Path path = Path.of(directory);
            if (Files.isDirectory(path)) {
                Optional<Path> found = find(path, name);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> find(Path directory, String name) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().matches(name) && Files.isExecutable(file))
                    .findFirst();
        }
    }

    static void pause(int millis) {
        uninterrupted(() -> Thread.sleep(millis));
    }

    static void await(Process process) {
        uninterrupted(process::waitFor);
    }

    static void await(Thread thread) {
        uninterrupted(thread::join);
    }

    /** Asks the process to end, then insists. */
    static void end(Process process) {
        uninterrupted(() -> {
            process.destroy();
            if (!process.waitFor(3, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        });
    }

    private interface Wait {
        void end() throws InterruptedException;
    }

    private static void uninterrupted(Wait wait) {
        try {
            wait.end();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
