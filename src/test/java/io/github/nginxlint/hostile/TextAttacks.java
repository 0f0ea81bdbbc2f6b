package io.github.nginxlint.hostile;

import static io.github.nginxlint.hostile.Made.MIB;
import static io.github.nginxlint.hostile.Made.file;
import static io.github.nginxlint.hostile.Made.http;
import static io.github.nginxlint.hostile.Made.scaled;
import static io.github.nginxlint.hostile.Made.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Files of nginx that are large, deep or no text at all. */
final class TextAttacks {

    private TextAttacks() {}

    static List<Attack> all() {
        return List.of(
                Attack.of("100 MB in one file", (d, s) -> server(d, scaled(s, 5 * MIB), i -> "allow 10.0.0.1;     \n"))
                        .exits(2)
                        .says("larger than"),
                Attack.of("15 MB in one file", (d, s) -> server(d, scaled(s, 750_000), i -> "allow 10.0.0.1;     \n")),
                Attack.of("1,000,000 directives", (d, s) -> server(d, scaled(s, 1_000_000), i -> "allow 1.0.0.1;\n")),
                Attack.of(
                        "1,000,000 unknown directives",
                        (d, s) -> server(d, scaled(s, 1_000_000), i -> "zq" + i % 1000 + " y;\n")),
                Attack.of("nesting 100,000", (d, s) -> nested(d, scaled(s, 100_000), "location / {\n")),
                Attack.of("nesting 100,000, if", (d, s) -> nested(d, scaled(s, 100_000), "if ($a) {\n")),
                Attack.of("nesting 100,000, unknown", (d, s) -> nested(d, scaled(s, 100_000), "x {")),
                Attack.of("nesting 500,000", (d, s) -> nested(d, scaled(s, 500_000), "location / {\n")),
                Attack.of(
                        "nesting 900 with 300,000 statements",
                        (d, s) -> deepAndMany(d, scaled(s, 900), scaled(s, 300))),
                Attack.of("a token of 50 MB", (d, s) -> repeated(d, "user ", 'a', scaled(s, 50 * MIB), ";\n")),
                Attack.of("a token of 15 MB", (d, s) -> repeated(d, "user ", 'a', scaled(s, 15 * MIB), ";\n")),
                Attack.of("a comment of 50 MB", (d, s) -> repeated(d, "#", 'a', scaled(s, 50 * MIB), "\n")),
                Attack.of("a comment of 15 MB", (d, s) -> repeated(d, "#", 'a', scaled(s, 15 * MIB), "\n")),
                Attack.of("an open quote of 50 MB", (d, s) -> repeated(d, "user \"", 'a', scaled(s, 50 * MIB), "")),
                Attack.of("an open quote of 15 MB", (d, s) -> repeated(d, "user \"", 'a', scaled(s, 15 * MIB), "")),
                Attack.of(
                        "an open quote over 700,000 lines",
                        (d, s) -> server(d, scaled(s, 700_000), i -> i == 0 ? "a 'b;\n" : "allow 10.0.0.1;\n")),
                Attack.of(
                        "8,000,000 words in a statement",
                        (d, s) -> server(
                                d,
                                scaled(s, 8_000_000),
                                i -> i == 0 ? "server_name a" : i == scaled(s, 8_000_000) - 1 ? ";" : " b")),
                Attack.of(
                        "700,000 names of a server",
                        (d, s) -> server(
                                d,
                                scaled(s, 700_000),
                                i -> i == 0
                                        ? "server_name"
                                        : i == scaled(s, 700_000) - 1 ? ";" : " n" + i + ".example.com")),
                Attack.of("8,000,000 comments", (d, s) -> server(d, scaled(s, 8_000_000), i -> "#\n")),
                Attack.of("8,000,000 semicolons", (d, s) -> server(d, scaled(s, 8_000_000), i -> ";;")),
                Attack.of("8,000,000 statements a;", (d, s) -> server(d, scaled(s, 8_000_000), i -> "a;")),
                Attack.of("16,000,000 braces", (d, s) -> repeated(d, "a ", '{', scaled(s, 16_000_000), "")),
                Attack.of("16,000,000 closing braces", (d, s) -> repeated(d, "a;", '}', scaled(s, 16_000_000), "")),
                Attack.of(
                        "one line of 15 MB, every statement wrong",
                        (d, s) -> server(d, scaled(s, 500_000), i -> "proxy_buffering maybe; zz" + i % 100 + " y;")),
                Attack.of("NUL bytes", (d, s) -> bytes(d, scaled(s, 15 * MIB), 0)),
                Attack.of("invalid UTF-8", (d, s) -> bytes(d, scaled(s, 15 * MIB), 0xff)),
                Attack.of("UTF-16", (d, s) -> utf16(d, scaled(s, 700_000))),
                Attack.of("random bytes", (d, s) -> random(d, scaled(s, 15 * MIB))),
                Attack.of("15 MB of emoji", (d, s) -> http(d, scaled(s, 3_700_000), i -> "\ud83d\ude00")),
                Attack.of(
                        "300,000 suppressing comments",
                        (d, s) -> server(d, scaled(s, 300_000), i -> "# nginx-lint: ignore invalid-value, zz -- x\n")),
                Attack.of(
                        "1,500,000 names of unknown rules",
                        (d, s) -> server(
                                d, scaled(s, 2500), i -> "# nginx-lint: ignore " + names(600, i * 600) + " -- x\n")),
                Attack.of(
                        "2,000,000 Lua brackets",
                        (d, s) -> file(
                                d.resolve("nginx.conf"),
                                "http { content_by_lua_block {",
                                scaled(s, 4_000_000),
                                i -> "[[ ",
                                "")),
                Attack.of(
                        "a template of 300,000 tags",
                        (d, s) -> file(
                                d.resolve("nginx.conf.j2"),
                                "http {",
                                scaled(s, 300_000),
                                i -> "{% if a %}listen {{ b }};{% endif %}\n",
                                "}")),
                Attack.of(
                        "a template of nested tags",
                        (d, s) -> file(
                                d.resolve("nginx.conf.j2"), "http {", scaled(s, 500_000), i -> "{% if a %}x {", "}")));
    }

    private static String names(int count, int first) {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < count; i++) {
            names.append('z').append(Integer.toString(first + i, 36)).append(' ');
        }
        return names.toString();
    }

    private static List<String> nested(Path directory, int depth, String open) throws IOException {
        return file(
                directory.resolve("nginx.conf"),
                "events {}\nhttp {\nserver {\n",
                depth + 1,
                i -> i < depth ? open : "return 200;" + "}".repeat(depth),
                "}}\n");
    }

    private static List<String> deepAndMany(Path directory, int depth, int each) throws IOException {
        return file(
                directory.resolve("nginx.conf"),
                "events {}\nhttp {\nserver {\n",
                2 * depth,
                i -> i < depth
                        ? "location / {\nproxy_set_header A b;" + "proxy_pass http://a;\n".repeat(1)
                                + "allow all;\n".repeat(each)
                        : "}",
                "}}\n");
    }

    private static List<String> repeated(Path directory, String head, char c, int count, String end)
            throws IOException {
        String piece = String.valueOf(c).repeat(1000);
        return file(directory.resolve("nginx.conf"), head, count / 1000, i -> piece, end);
    }

    private static List<String> bytes(Path directory, int count, int value) throws IOException {
        byte[] bytes = new byte[count];
        java.util.Arrays.fill(bytes, (byte) value);
        return raw(directory, bytes);
    }

    private static List<String> random(Path directory, int count) throws IOException {
        byte[] bytes = new byte[count];
        new Random(7).nextBytes(bytes);
        return raw(directory, bytes);
    }

    private static List<String> utf16(Path directory, int lines) throws IOException {
        return raw(directory, ("\ufeff" + "listen 80;\n".repeat(lines)).getBytes(StandardCharsets.UTF_16LE));
    }

    private static List<String> raw(Path directory, byte[] bytes) throws IOException {
        Files.write(directory.resolve("nginx.conf"), bytes);
        return List.of("nginx.conf");
    }
}
