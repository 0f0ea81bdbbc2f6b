package io.github.nginxlint.hostile;

import static io.github.nginxlint.hostile.Made.scaled;
import static io.github.nginxlint.hostile.Made.text;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Includes, links, devices and directories. */
final class TreeAttacks {

    private static final List<String> MAIN = List.of("nginx.conf");

    private TreeAttacks() {}

    static List<Attack> all() {
        return List.of(
                Attack.of("1,000 x 1,000 includes", (d, s) -> square(d, side(s), "include b/*.conf;\n")),
                Attack.of("1,000 x 1,000 includes by name", (d, s) -> byName(d, side(s))),
                Attack.of("includes that double 60 times", TreeAttacks::doubling),
                Attack.of("a chain of 5,000 includes", (d, s) -> chain(d, scaled(s, 5000))),
                Attack.of("cycles through links", TreeAttacks::cycles),
                Attack.of("links to the directory itself", TreeAttacks::selfLinks),
                Attack.of("a pattern with many stars", TreeAttacks::stars),
                Attack.of("300,000 includes that lead nowhere", (d, s) -> nowhere(d, scaled(s, 300_000)))
                        .exits(1),
                Attack.of("20,000 patterns for 2,000 files", TreeAttacks::patterns),
                Attack.of("100,000 files in a directory", (d, s) -> many(d, scaled(s, 100_000), List.of("."))),
                Attack.of("100,000 files by a pattern", (d, s) -> many(d, scaled(s, 100_000), MAIN)),
                Attack.of("10,000 other files in a directory", (d, s) -> others(d, scaled(s, 10_000))),
                Attack.of("a directory 1,500 deep", (d, s) -> deep(d, scaled(s, 1500))),
                Attack.of("a FIFO", TreeAttacks::fifo).says("a FIFO"),
                Attack.of("a FIFO as settings", TreeAttacks::fifoAsSettings)
                        .exits(2)
                        .says("cannot be read"),
                Attack.of("devices and the kernel's files", TreeAttacks::devices),
                Attack.of(
                        "a device as argument",
                        (d, s) -> List.of("/dev/zero", "/proc/self/mem", "/dev/stdin", "/proc/version")),
                Attack.of("a sparse file of 10 GB", TreeAttacks::sparse)
                        .exits(2)
                        .says("larger than"),
                Attack.of("a link to /etc/passwd", TreeAttacks::secrets).says("leads outside of"));
    }

    // what is bounded is how many there are in all
    private static int side(double scale) {
        return scaled(Math.sqrt(scale), 1000);
    }

    private static List<String> square(Path directory, int side, String inner) throws IOException {
        text(directory.resolve("nginx.conf"), "events {}\nhttp {\nserver {\ninclude a/*.conf;\n}\n}\n");
        for (int i = 0; i < side; i++) {
            text(directory.resolve("a/" + i + ".conf"), inner);
            text(directory.resolve("b/" + i + ".conf"), "allow all;\n");
        }
        return MAIN;
    }

    private static List<String> byName(Path directory, int side) throws IOException {
        StringBuilder inner = new StringBuilder();
        for (int i = 0; i < side; i++) {
            inner.append("include b/").append(i).append(".conf;\n");
        }
        return square(directory, side, inner.toString());
    }

    private static List<String> doubling(Path directory, double scale) throws IOException {
        text(directory.resolve("nginx.conf"), "events {}\nhttp {\ninclude 0.conf;\n}\n");
        for (int i = 0; i < 60; i++) {
            text(directory.resolve(i + ".conf"), ("include " + (i + 1) + ".conf;\n").repeat(2));
        }
        text(directory.resolve("60.conf"), "gzip on;\n");
        return MAIN;
    }

    private static List<String> chain(Path directory, int length) throws IOException {
        text(directory.resolve("nginx.conf"), "events {}\nhttp {\ninclude 0.conf;\n}\n");
        for (int i = 0; i < length; i++) {
            text(directory.resolve(i + ".conf"), "server { include " + (i + 1) + ".conf; }\n");
        }
        return MAIN;
    }

    private static List<String> cycles(Path directory, double scale) throws IOException {
        text(directory.resolve("nginx.conf"), "events {}\nhttp {\ninclude conf.d/*.conf;\n}\n");
        text(directory.resolve("conf.d/a.conf"), "include conf.d/b.conf;\n");
        Files.createSymbolicLink(directory.resolve("conf.d/b.conf"), Path.of("a.conf"));
        Files.createSymbolicLink(directory.resolve("conf.d/c.conf"), Path.of("c.conf"));
        Files.createSymbolicLink(directory.resolve("conf.d/d.conf"), Path.of("../nginx.conf"));
        return MAIN;
    }

    private static List<String> selfLinks(Path directory, double scale) throws IOException {
        text(directory.resolve("nginx.conf"), "events {}\nhttp {\ninclude */*/*/*/*/*/*/*/*.conf;\n}\n");
        for (int i = 0; i < 50; i++) {
            Files.createSymbolicLink(directory.resolve("l" + i), Path.of("."));
        }
        return List.of(".");
    }

    private static List<String> stars(Path directory, double scale) throws IOException {
        text(
                directory.resolve("nginx.conf"),
                "events {}\nhttp {\ninclude " + "a*".repeat(60) + "b.conf;\n" + "include " + "*".repeat(3000)
                        + "[[:alpha:]]x;\n}\n");
        for (int i = 0; i < scaled(scale, 3000); i++) {
            text(directory.resolve("a".repeat(240) + i), "");
        }
        return MAIN;
    }

    private static List<String> many(Path directory, int count, List<String> arguments) throws IOException {
        text(directory.resolve("nginx.conf"), "events {}\nhttp {\ninclude conf.d/*.conf;\n}\n");
        Files.createDirectories(directory.resolve("conf.d"));
        for (int i = 0; i < count; i++) {
            Files.writeString(
                    directory.resolve("conf.d/" + i + ".conf"), "server { listen 80; server_name s" + i + "; }\n");
        }
        return arguments;
    }

    private static List<String> others(Path directory, int count) throws IOException {
        text(directory.resolve("nginx.conf"), "events {}\nhttp {\n}\n");
        for (int i = 0; i < count; i++) {
            Files.createSymbolicLink(directory.resolve(i + ".conf"), Path.of("/etc/passwd"));
        }
        return List.of(".");
    }

    private static List<String> nowhere(Path directory, int count) throws IOException {
        return Made.http(directory, count, i -> "include m" + i + ".conf;\n");
    }

    private static List<String> patterns(Path directory, double scale) throws IOException {
        for (int i = 0; i < scaled(scale, 2000); i++) {
            text(directory.resolve("x/" + i + ".conf"), "");
        }
        return Made.http(directory, scaled(scale, 20_000), i -> "include x/*" + i + "*.conf;\n");
    }

    private static List<String> deep(Path directory, int depth) throws IOException {
        text(directory.resolve("nginx.conf"), "events {}\nhttp {\n}\n");
        Path at = directory;
        for (int i = 0; i < depth; i++) {
            at = at.resolve("d");
        }
        Files.createDirectories(at);
        return List.of(".");
    }

    private static List<String> fifo(Path directory, double scale) throws IOException {
        text(directory.resolve("nginx.conf"), "events {}\nhttp {\ninclude pipe;\ninclude conf.d/*.conf;\n}\n");
        Files.createDirectories(directory.resolve("conf.d"));
        mkfifo(directory.resolve("pipe"));
        mkfifo(directory.resolve("conf.d/pipe.conf"));
        mkfifo(directory.resolve("compose.yaml"));
        mkfifo(directory.resolve("www.conf"));
        mkfifo(directory.resolve("a.service"));
        return List.of(".");
    }

    private static List<String> fifoAsSettings(Path directory, double scale) throws IOException {
        text(directory.resolve("nginx.conf"), "events {}\n");
        mkfifo(directory.resolve(".nginx-lint.yml"));
        return MAIN;
    }

    private static void mkfifo(Path path) throws IOException {
        try {
            new ProcessBuilder("mkfifo", path.toString()).start().waitFor();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static List<String> devices(Path directory, double scale) throws IOException {
        text(
                directory.resolve("nginx.conf"),
                "events {}\nhttp {\ninclude /dev/zero;\ninclude zero.conf;\ninclude /proc/self/environ;\ninclude env;\ninclude /proc/*/cmdline;\ninclude conf.d;\ninclude /dev/*;\ninclude tty;\n}\n");
        Files.createDirectories(directory.resolve("conf.d"));
        Files.createSymbolicLink(directory.resolve("zero.conf"), Path.of("/dev/zero"));
        Files.createSymbolicLink(directory.resolve("env"), Path.of("/proc/self/environ"));
        Files.createSymbolicLink(directory.resolve("tty"), Path.of("/dev/tty"));
        Files.createSymbolicLink(directory.resolve("compose.yaml"), Path.of("/dev/zero"));
        Files.createSymbolicLink(directory.resolve("www.conf"), Path.of("/dev/zero"));
        Files.createSymbolicLink(directory.resolve("a.service"), Path.of("/dev/zero"));
        return List.of(".");
    }

    private static List<String> sparse(Path directory, double scale) throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(directory.resolve("nginx.conf").toFile(), "rw")) {
            file.setLength(10L << 30);
        }
        return MAIN;
    }

    private static List<String> secrets(Path directory, double scale) throws IOException {
        text(
                directory.resolve("nginx.conf"),
                "events {}\nhttp {\ninclude /etc/passwd;\ninclude ../../../../../../../../etc/passwd;\ninclude link.conf;\ninclude etc/passwd;\ninclude /etc/pass*;\n}\n");
        Files.createSymbolicLink(directory.resolve("link.conf"), Path.of("/etc/passwd"));
        Files.createSymbolicLink(directory.resolve("etc"), Path.of("/etc"));
        return MAIN;
    }
}
