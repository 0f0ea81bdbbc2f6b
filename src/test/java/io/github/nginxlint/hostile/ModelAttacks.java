package io.github.nginxlint.hostile;

import static io.github.nginxlint.hostile.Made.http;
import static io.github.nginxlint.hostile.Made.scaled;
import static io.github.nginxlint.hostile.Made.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Configurations that mean much: what rules compare, look up and expand. */
final class ModelAttacks {

    private ModelAttacks() {}

    static List<Attack> all() {
        return List.of(
                Attack.of(
                        "40,000 locations in a server",
                        (d, s) -> server(
                                d,
                                scaled(s, 40_000),
                                i -> "location /l" + i + " { proxy_pass http://127.0.0.1:9000; }\n")),
                Attack.of(
                        "40,000 regex locations",
                        (d, s) -> server(
                                d,
                                scaled(s, 40_000),
                                i -> "location ~ ^/l" + i + "/(.*)$ { proxy_pass http://127.0.0.1:9000; }\n")),
                Attack.of(
                        "20,000 headers for 20,000 passes",
                        (d, s) -> server(
                                d,
                                scaled(s, 40_000),
                                i -> i % 2 == 0
                                        ? "proxy_set_header X-" + i + " v;\n"
                                        : "location /l" + i + " { proxy_pass http://127.0.0.1:9000; }\n")),
                Attack.of(
                        "20,000 headers in http, 20,000 websocket passes",
                        (d, s) -> server(
                                d,
                                scaled(s, 40_000),
                                i -> i % 2 == 0
                                        ? "proxy_set_header X-" + i + " $v" + i + ";\n"
                                        : "location /socket.io" + i
                                                + " { proxy_http_version 1.1; proxy_pass http://ups$uri; }\n")),
                Attack.of(
                        "100,000 findings of a rule",
                        (d, s) -> server(
                                d,
                                scaled(s, 100_000),
                                i -> "location /f" + i
                                        + " { proxy_read_timeout 0; proxy_pass http://127.0.0.1:9000; }\n")),
                Attack.of(
                        "300,000 wrong values",
                        (d, s) -> server(d, scaled(s, 300_000), i -> "allow nobody" + i + ";\n")),
                Attack.of("1,000 maps of 300 patterns", (d, s) -> http(d, scaled(s, 1000), i -> map(i, 300))),
                Attack.of("a map of 300,000 patterns", (d, s) -> http(d, 1, i -> map(i, scaled(s, 300_000)))),
                Attack.of(
                        "a chain of 100,000 maps",
                        (d, s) -> http(
                                d,
                                scaled(s, 100_000),
                                i -> "map $a" + i + " $a" + (i + 1) + " { default $a" + i + "$a" + i + "; }\n"
                                        + (i == scaled(s, 100_000) - 1
                                                ? "server { location / { proxy_pass http://$a" + (i + 1) + "; } }\n"
                                                : ""))),
                Attack.of(
                        "values that multiply",
                        (d, s) -> http(
                                d,
                                scaled(s, 2000),
                                i -> i < 10
                                        ? map(i, 250)
                                        : "server { location / { proxy_pass http://$m0$m1$m2$m3$m4$m5$m6$m7; } }\n")),
                Attack.of(
                        "100,000 sets",
                        (d, s) -> server(
                                d, scaled(s, 100_000), i -> "set $v" + i + " $v" + (i + 1) + "$v" + (i + 1) + ";\n")),
                Attack.of(
                        "50,000 upstreams and passes",
                        (d, s) -> http(
                                d,
                                scaled(s, 50_000),
                                i -> "upstream u" + i + " { server 127.0.0.1:" + (i % 60000 + 1)
                                        + "; keepalive 8; }\nserver { server_name s" + i
                                        + "; location / { proxy_pass http://u" + (i + 1) + "; } }\n")),
                Attack.of(
                        "100,000 servers of an upstream",
                        (d, s) -> http(
                                d,
                                scaled(s, 100_000),
                                i -> i == 0
                                        ? "upstream u {"
                                        : i == scaled(s, 100_000) - 1
                                                ? "} server { location / { proxy_pass http://u; } }"
                                                : "server host" + i + ".example.com:80 max_fails=1;\n")),
                Attack.of(
                        "30,000 servers of one name",
                        (d, s) -> http(
                                d,
                                scaled(s, 30_000),
                                i ->
                                        "server { listen 80; server_name a.example.com; location / { proxy_pass http://127.0.0.1:9000; } }\n")),
                Attack.of(
                        "30,000 listening addresses",
                        (d, s) -> server(
                                d,
                                scaled(s, 30_000),
                                i -> "listen 127." + i / 65536 + "." + i / 256 % 256 + "." + i % 256 + ":80;\n")),
                Attack.of(
                        "100,000 rewrites",
                        (d, s) ->
                                server(d, scaled(s, 100_000), i -> "rewrite ^/r" + i + "$ /r" + (i + 1) + " last;\n")),
                Attack.of(
                        "20,000 locations that rewrite to the next",
                        (d, s) -> server(
                                d,
                                scaled(s, 20_000),
                                i -> "location /r" + i + "/ { rewrite ^ /r" + (i + 1) + "/ last; }\n")),
                Attack.of(
                        "20,000 named locations in a chain",
                        (d, s) -> server(
                                d,
                                scaled(s, 20_000),
                                i -> "location @n" + i + " { error_page 502 504 = @n" + (i + 1)
                                        + "; proxy_pass http://127.0.0.1:9000; }\n")),
                Attack.of(
                        "50,000 error pages",
                        (d, s) -> server(
                                d,
                                scaled(s, 50_000),
                                i -> "error_page 502 504 /e" + i + ";\nlocation /e" + i
                                        + " { proxy_pass http://127.0.0.1:9000; }\n")),
                Attack.of(
                        "20,000 regexes for 20,000 error pages",
                        (d, s) -> server(
                                d,
                                scaled(s, 40_000),
                                i -> i % 2 == 0
                                        ? "location ~ (x+x+)+y" + i + " { return 200; }\n"
                                        : "location = /p" + i + " { error_page 502 504 /xxxxxxxxxxxxxxxxxxxxxxxxxxx" + i
                                                + "; proxy_pass http://127.0.0.1:9000; }\n")),
                Attack.of(
                        "repetitions of repetitions",
                        (d, s) -> server(
                                d,
                                scaled(s, 1000),
                                i -> "location ~ \"((a{1000}){1000}){1000}b" + i
                                        + "\" { return 200; }\nerror_page 502 /" + i + ";\nlocation ~ \"(a{1,999}){1,9"
                                        + i + "}\" { proxy_pass http://127.0.0.1:9000; }\n")),
                Attack.of(
                        "patterns of 4,000 groups",
                        (d, s) -> server(
                                d,
                                scaled(s, 1000),
                                i -> "location ~ \"" + "(a?".repeat(1000) + ")".repeat(1000) + i
                                        + "\" { error_page 502 /" + "a".repeat(100) + i
                                        + "; proxy_pass http://127.0.0.1:9000; }\n")),
                Attack.of(
                        "classes and alternatives without end",
                        (d, s) -> server(
                                d,
                                scaled(s, 3000),
                                i -> "location ~* \"[" + "a-z".repeat(600) + "]" + "|a".repeat(600) + i
                                        + "\" { error_page 502 /" + i + "; proxy_pass http://127.0.0.1:9000; }\n")),
                Attack.of(
                        "500,000 networks of a geo",
                        (d, s) -> http(
                                d,
                                scaled(s, 500_000),
                                i -> i == 0
                                        ? "geo $g {"
                                        : i == scaled(s, 500_000) - 1
                                                ? "}"
                                                : "10." + i / 65536 + "." + i / 256 % 256 + "." + i % 256 + "/32 "
                                                        + i % 10 + ";\n")),
                Attack.of(
                        "200,000 ranges of a geo",
                        (d, s) -> http(
                                d,
                                scaled(s, 200_000),
                                i -> i == 0
                                        ? "geo $g { ranges;"
                                        : i == scaled(s, 200_000) - 1
                                                ? "}"
                                                : "0.0.0.0-" + (255 - i % 200) + "." + i % 256 + ".0.0 " + i % 10
                                                        + ";\n")),
                Attack.of(
                        "200,000 unknown variables",
                        (d, s) -> server(d, scaled(s, 200_000), i -> "add_header X \"$qq" + i + "\";\n")),
                Attack.of(
                        "3,900 variables in each of 300 words",
                        (d, s) -> server(
                                d,
                                scaled(s, 300),
                                i -> "add_header X" + i + " \"" + "$uri".repeat(1000) + "\";\nlocation /v" + i
                                        + " { proxy_pass http://" + "$a".repeat(1900) + "; }\n")),
                Attack.of(
                        "100,000 zones and their uses",
                        (d, s) -> http(
                                d,
                                scaled(s, 100_000),
                                i -> "limit_req_zone $uri zone=z" + i + ":1m rate=1r/s;\nlimit_req zone=y" + i
                                        + ";\n")),
                Attack.of(
                        "100,000 types",
                        (d, s) -> http(
                                d,
                                scaled(s, 100_000),
                                i -> i == 0
                                        ? "types {"
                                        : i == scaled(s, 100_000) - 1
                                                ? "}"
                                                : "a/b" + i + " e" + i + " e" + i % 1000 + ";\n")),
                Attack.of(
                        "100,000 duplicates of a scalar",
                        (d, s) -> server(d, scaled(s, 100_000), i -> "proxy_buffering on;\n")),
                Attack.of(
                        "1,000 ifs in 100 locations each",
                        (d, s) -> server(
                                d,
                                scaled(s, 100_000),
                                i -> "location /i" + i
                                        + " { if ($host = a) { proxy_pass http://127.0.0.1:9000; } try_files $uri @x; }\n")),
                Attack.of("--diff of 20,000 fixes", (d, s) -> withOption("--diff", fixable(d, s))),
                Attack.of("--fix of 20,000 fixes", (d, s) -> withOption("--fix", fixable(d, s))),
                Attack.of(
                        "SARIF of 100,000 findings",
                        (d, s) -> withOption(
                                "--format=sarif",
                                server(
                                        d,
                                        scaled(s, 100_000),
                                        i -> "proxy_read_timeout 0;\nlocation /s" + i
                                                + " { proxy_read_timeout 0; proxy_pass http://127.0.0.1:9000; }\n"))));
    }

    /** Every upstream keeps connections that nothing uses. */
    private static List<String> fixable(Path directory, double scale) throws IOException {
        return http(
                directory,
                scaled(scale, 20_000),
                i -> "upstream u" + i + " { server 127.0.0.1:9000; keepalive 8; }\nserver { listen 127.0.0.1:"
                        + (i % 60000 + 1) + "; server_name s" + i + "; location / { proxy_pass http://u" + i
                        + "; } }\n");
    }

    private static List<String> withOption(String option, List<String> arguments) {
        List<String> all = new ArrayList<>(arguments);
        all.add(0, option);
        return all;
    }

    private static String map(int number, int entries) {
        StringBuilder map = new StringBuilder("map $uri $m" + number + " {\n");
        for (int i = 0; i < entries; i++) {
            map.append("~^/(a+)+").append(i).append("$ v").append(i).append(";\n");
        }
        return map.append("}\n").toString();
    }
}
