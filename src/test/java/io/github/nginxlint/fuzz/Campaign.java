package io.github.nginxlint.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Many trials, and what they came to. */
final class Campaign {

    private static final Path FOLDER = Path.of("target", "fuzz");
    private static final int MOST_CRASHES = 40;
    private static final long MINUTE = 60_000_000_000L;

    /** What is under way, for who watches. */
    record Running(Input input, long since) {}

    /** What is tried with an input. */
    interface Attempt {
        /** Throws when something does not hold. */
        Trial.Outcome on(Input input) throws IOException;
    }

    private final long seed;
    private final Attempt attempt;
    private final Map<String, String> crashes = new LinkedHashMap<>();
    private final AtomicReference<@Nullable Running> running = new AtomicReference<>();
    private final long start = System.nanoTime();
    private long tried;
    private long bytes;
    private long findings;
    private long fixed;
    private long slowest;
    private String slowestInput = "";
    private int largest;
    private String largestInput = "";
    private long said = start;

    Campaign(long seed, Attempt attempt) {
        this.seed = seed;
        this.attempt = attempt;
    }

    /** Tries inputs made of a seed. */
    void run(int count, List<Input> seeds) {
        Random random = new Random(seed);
        InputSource source = new InputSource(random, seeds);
        for (int i = 0; i < count && crashes.size() < MOST_CRASHES; i++) {
            attempt(source.next().madeBy("seed " + seed + " input " + i));
        }
    }

    /** Tries one. */
    void attempt(Input input) {
        long from = System.nanoTime();
        running.set(new Running(input, from));
        try {
            Trial.Outcome outcome = attempt.on(input);
            findings += outcome.findings();
            fixed += outcome.fixed();
        } catch (IOException | RuntimeException | Error e) {
            crash(input, e);
        }
        long now = System.nanoTime();
        running.set(null);
        tried++;
        bytes += input.size();
        if (now - from > slowest) {
            slowest = now - from;
            slowestInput = input.origin();
        }
        if (input.size() > largest) {
            largest = input.size();
            largestInput = input.origin();
        }
        if (now - said > MINUTE) {
            said = now;
            System.out.println(report());
        }
    }

    /** What is under way; null between two. */
    @Nullable
    Running running() {
        return running.get();
    }

    private void crash(Input input, Throwable thrown) {
        String kind = kind(thrown);
        if (crashes.containsKey(kind)) {
            return;
        }
        crashes.put(kind, input.origin());
        Input smallest = Reduction.of(input, other -> kind.equals(kindOn(other)));
        Path folder = save("crash-" + crashes.size(), smallest, kind);
        crashes.put(kind, input.origin() + ": " + folder);
    }

    private @Nullable String kindOn(Input input) {
        running.set(new Running(input, System.nanoTime()));
        try {
            attempt.on(input);
            return null;
        } catch (IOException | RuntimeException | Error e) {
            return kind(e);
        }
    }

    /** By what is thrown and where: one fault is minimised once. */
    private static String kind(Throwable thrown) {
        StringBuilder kind = new StringBuilder(thrown.getClass().getSimpleName());
        String message = String.valueOf(thrown.getMessage());
        if (thrown instanceof AssertionError) {
            kind.append(' ')
                    .append(
                            message.replaceAll("[0-9]+", "N"),
                            0,
                            Math.min(60, message.replaceAll("[0-9]+", "N").length()));
        }
        int frames = 0;
        for (StackTraceElement frame : thrown.getStackTrace()) {
            if (frame.getClassName().startsWith("io.github.nginxlint") && frames++ < 3) {
                kind.append(" at ")
                        .append(frame.getClassName().replaceFirst("io.github.nginxlint.", ""))
                        .append(':')
                        .append(frame.getLineNumber());
            }
        }
        return kind.toString();
    }

    /** Saves an input, with what is known about it beside. */
    static Path save(String name, Input input, String what) {
        Path folder = FOLDER.resolve(name);
        try {
            remove(folder);
            input.write(folder.resolve("files"));
            Files.writeString(folder.resolve("what.txt"), input.origin() + "\n" + what + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    private static void remove(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** What failed, and where the smallest such input is. */
    List<String> crashes() {
        List<String> all = new ArrayList<>();
        crashes.forEach((kind, where) -> all.add(kind + "\n  " + where));
        return all;
    }

    String report() {
        double seconds = (System.nanoTime() - start) / 1e9;
        return String.format(
                Locale.ROOT,
                "fuzz, seed %d: %d inputs, %.1f MB, in %.0f s, %.0f/s; %d findings, %d fixed; slowest %.0f ms (%s); largest %d bytes (%s); crashes %d",
                seed,
                tried,
                bytes / 1e6,
                seconds,
                tried / seconds,
                findings,
                fixed,
                slowest / 1e6,
                slowestInput,
                largest,
                largestInput,
                crashes.size());
    }
}
