package io.github.nginxlint.hostile;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What a run of the program in a process of its own came to.
 *
 * @param status the exit status; -1 when it was ended because it took too long
 * @param time how long it took, the start of Java included
 * @param processor the processor time it took, which does not depend on what else runs
 * @param memory the most memory it had at once, in MiB; 0 where the system does not say
 * @param outBytes the length of standard output
 * @param out the beginning of standard output
 * @param err the beginning of standard error
 */
record ChildRun(int status, Duration time, Duration processor, long memory, long outBytes, String out, String err) {

    private static final int SHOWN = 1 << 20;

    /** With the heap and the options that the launcher gives it. */
    static ChildRun of(Path directory, String heap, Duration patience, List<String> arguments)
            throws IOException, InterruptedException {
        return of(directory, heap, patience, List.of(), arguments);
    }

    /** The same, started by another command. */
    static ChildRun of(Path directory, String heap, Duration patience, List<String> before, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                absolute(System.getProperty("java.class.path", "")),
                "io.github.nginxlint.cli.Main"));
        command.addAll(arguments);
        Path out = Files.createTempFile("nginx-lint-hostile", ".out");
        Path err = Files.createTempFile("nginx-lint-hostile", ".err");
        try {
            long start = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            long memory = 0;
            Duration processor = Duration.ZERO;
            boolean isOver = false;
            while (!isOver
                    && processor.compareTo(patience) < 0
                    && System.nanoTime() - start < 20 * patience.toNanos()) {
                memory = Math.max(memory, memory(process.pid()));
                processor = process.info().totalCpuDuration().orElse(processor);
                isOver = process.waitFor(10, TimeUnit.MILLISECONDS);
            }
            if (!isOver) {
                process.destroyForcibly().waitFor();
            }
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            return new ChildRun(
                    isOver ? process.exitValue() : -1,
                    time,
                    processor,
                    memory,
                    Files.size(out),
                    beginning(out),
                    beginning(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    private static String absolute(String classPath) {
        List<String> parts = new ArrayList<>();
        for (String part : classPath.split(File.pathSeparator, -1)) {
            parts.add(Path.of(part).toAbsolutePath().toString());
        }
        return String.join(File.pathSeparator, parts);
    }

    /** The high-water mark that Linux keeps. */
    private static long memory(long pid) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
                }
            }
        } catch (IOException e) {
            // it has ended, or this is no Linux
            return 0;
        }
        return 0;
    }

    private static String beginning(Path file) throws IOException {
        try (java.io.InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(SHOWN), StandardCharsets.UTF_8);
        }
    }

    String said() {
        return out + err;
    }
}
