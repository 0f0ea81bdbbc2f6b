package io.github.nginxlint.hostile;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Writes large files piece by piece. */
final class Made {

    static final int MIB = 1 << 20;

    private Made() {}

    static int scaled(double scale, int number) {
        return Math.max(2, (int) (scale * number));
    }

    /** A file of a head, a number of pieces and an end. */
    static List<String> file(Path file, String head, int count, IntFunction<String> piece, String end)
            throws IOException {
        Files.createDirectories(file.getParent());
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(head);
            for (int i = 0; i < count; i++) {
                out.write(piece.apply(i));
            }
            out.write(end);
        }
        return List.of(file.getFileName().toString());
    }

    /** A configuration with one server that holds pieces. */
    static List<String> server(Path directory, int count, IntFunction<String> piece) throws IOException {
        return file(
                directory.resolve("nginx.conf"), "events {}\nhttp {\nserver {\nlisten 80;\n", count, piece, "}\n}\n");
    }

    /** A configuration whose http block holds pieces. */
    static List<String> http(Path directory, int count, IntFunction<String> piece) throws IOException {
        return file(directory.resolve("nginx.conf"), "events {}\nhttp {\n", count, piece, "}\n");
    }

    static void text(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** With all below it; links are not followed. */
    static void delete(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
