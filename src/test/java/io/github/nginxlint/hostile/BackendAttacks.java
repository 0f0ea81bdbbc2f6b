package io.github.nginxlint.hostile;

import static io.github.nginxlint.hostile.Made.MIB;
import static io.github.nginxlint.hostile.Made.file;
import static io.github.nginxlint.hostile.Made.scaled;
import static io.github.nginxlint.hostile.Made.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;

/** Settings, compose files, units, pools and baselines. */
final class BackendAttacks {

    private static final String NGINX =
            "events {}\nhttp {\nserver {\nlocation / { proxy_pass http://app:8000; }\nlocation ~ \\.php$ { fastcgi_pass unix:/run/php.sock; }\n}\n}\n";

    private static final String BOMB = bomb();

    private BackendAttacks() {}

    static List<Attack> all() {
        return List.of(
                beside("alias bomb in the settings", ".nginx-lint.yml", BOMB + "rules: *i\n", 1, i -> ""),
                beside("alias bomb in compose", "compose.yaml", BOMB + "services: *i\n", 1, i -> ""),
                beside("merge bomb in compose", "compose.yaml", merges(), 1, i -> ""),
                beside(
                        "900 KB of compose services",
                        "compose.yaml",
                        "services:\n",
                        30_000,
                        i -> "  s" + i + ":\n    image: a\n"),
                beside(
                        "900 KB of compose in one list",
                        "compose.yaml",
                        "services:\n  app:\n    ports: [",
                        130_000,
                        i -> "\"" + i + "\","),
                beside(
                        "15 MB of compose",
                        "compose.yaml",
                        "services:\n",
                        500_000,
                        i -> "  s" + i + ":\n    image: a\n"),
                beside("compose of 500,000 open lists", "compose.yaml", "a: ", 500_000, i -> "["),
                beside("compose of 500,000 open mappings", "compose.yaml", "a: ", 500_000, i -> "{a: "),
                beside("compose nested by blanks", "compose.yaml", "", 1400, i -> " ".repeat(i) + "a:\n"),
                beside("compose of 300,000 quotes", "compose.yaml", "a: '", 450_000, i -> "''"),
                beside("compose of question marks", "compose.yaml", "", 450_000, i -> "? "),
                beside("compose of dashes", "compose.yaml", "", 450_000, i -> "- "),
                beside("compose of anchors", "compose.yaml", "", 90_000, i -> "a" + i + ": &a" + i + " b\n"),
                beside("compose of 900,000 blanks", "compose.yaml", "a: b", 900_000, i -> " "),
                beside("compose of 900,000 line ends", "compose.yaml", "a: 'b", 900_000, i -> "\n"),
                beside("compose of tags", "compose.yaml", "a: ", 90_000, i -> "!" + "t".repeat(8) + " "),
                beside("compose of colons", "compose.yaml", "a", 450_000, i -> ":a"),
                beside("compose of documents", "compose.yaml", "", 200_000, i -> "---\n"),
                beside("compose key of 900 KB", "compose.yaml", "", 900, i -> "a".repeat(1000)),
                beside("settings of 10 MB in a line", ".nginx-lint.yml", "variables: [", 10 * MIB / 8, i -> "abcdefg,"),
                beside("settings of 1 MB in a line", ".nginx-lint.yml", "variables: [", 100_000, i -> "abcdefg,"),
                beside("settings of 100,000 modules", ".nginx-lint.yml", "modules: [", 100_000, i -> "m" + i + ","),
                beside(
                        "settings of 1 MB of unknown rules",
                        ".nginx-lint.yml",
                        "rules:\n",
                        1,
                        i -> "  " + "a".repeat(1_000_000) + ": off\n"),
                beside("settings nested", ".nginx-lint.yml", "rules: ", 400_000, i -> "["),
                beside(
                        "a pool of 15 MB",
                        "www.conf",
                        "[www]\nlisten = /run/php.sock\npm = static\npm.max_children = 1\n",
                        600_000,
                        i -> "env[A" + i + "] = \"b c d e\"\n"),
                beside("400,000 pools", "www.conf", "", 400_000, i -> "[w" + i + "]\nlisten = /run/php.sock\n"),
                beside("a pool of one line", "www.conf", "[www]\nlisten = \"", 15_000, i -> "\\\"${A}".repeat(160)),
                beside("a pool of brackets", "www.conf", "", 15_000, i -> "[".repeat(1000)),
                beside("a pool of parentheses", "www.conf", "[www]\nlisten = ", 15_000, i -> "(".repeat(1000)),
                beside("a pool of operators", "www.conf", "[www]\nlisten = ", 7_000, i -> "!~1|".repeat(500)),
                beside("pools that include themselves", "www.conf", "", 3000, i -> "include=*.conf\ninclude=/etc/*\n"),
                beside(
                        "a unit of 15 MB",
                        "app.service",
                        "[Service]\n",
                        600_000,
                        i -> "ExecStartPre=/bin/true " + i + "\n"),
                beside(
                        "a unit of continued lines",
                        "app.service",
                        "[Service]\nExecStart=/usr/bin/gunicorn ",
                        700_000,
                        i -> "-b 0.0.0.0:8000 \\\n"),
                beside(
                        "a unit of environment files",
                        "app.service",
                        "[Service]\nExecStart=/usr/bin/gunicorn $A a:b\n",
                        100_000,
                        i -> "EnvironmentFile=/etc/e" + i + "\nEnvironmentFile=-e" + i + "\n"),
                beside(
                        "a unit of variables",
                        "app.service",
                        "[Service]\nExecStart=/usr/bin/gunicorn ${A} ${A} ${A} $A $A a:b\n",
                        40,
                        i -> "Environment=A=" + "${A}$A".repeat(60) + "\n"),
                beside(
                        "a unit of quotes",
                        "app.service",
                        "[Service]\nExecStart=/usr/bin/gunicorn ",
                        14_000,
                        i -> "\"'".repeat(500)),
                beside(
                        "a unit of specifiers",
                        "app.service",
                        "[Service]\nExecStart=/usr/bin/gunicorn ",
                        14_000,
                        i -> "%%%i".repeat(250)),
                Attack.of("a gunicorn setting of 15 MB", (d, s) -> python(d, scaled(s, 15_000), i -> "(".repeat(1000))),
                Attack.of(
                        "a gunicorn setting of strings", (d, s) -> python(d, scaled(s, 700_000), i -> "bind = '''a\n")),
                Attack.of(
                        "a gunicorn setting of brackets",
                        (d, s) -> python(d, scaled(s, 700_000), i -> "bind = [['a'],\n")),
                Attack.of("2,000 units", (d, s) -> units(d, scaled(s, 2000))),
                Attack.of("a baseline of 60 MB", (d, s) -> baseline(d, scaled(s, 1_000_000))),
                Attack.of("a dump of 1,000,000 heads", (d, s) -> dump(d, scaled(s, 250_000))));
    }

    private static Attack beside(String name, String beside, String head, int count, IntFunction<String> piece) {
        return Attack.of(name, (d, s) -> {
            text(d.resolve("nginx.conf"), NGINX);
            file(d.resolve(beside), head, count == 1 ? 1 : scaled(s, count), piece, "");
            return List.of("nginx.conf");
        });
    }

    private static String bomb() {
        StringBuilder text = new StringBuilder("a: &a {x: y, z: w}\n");
        for (char c = 'b'; c <= 'i'; c++) {
            char before = (char) (c - 1);
            text.append(c)
                    .append(": &")
                    .append(c)
                    .append(" [")
                    .append(("*" + before + ",").repeat(100))
                    .append("]\n");
        }
        return text.toString();
    }

    private static String merges() {
        StringBuilder text = new StringBuilder("x0: &x0 {");
        for (int i = 0; i < 2000; i++) {
            text.append("k").append(i).append(": v,");
        }
        text.append("}\nservices:\n  app: &app\n    image: a\n");
        for (int i = 0; i < 2000; i++) {
            text.append("  s").append(i).append(":\n    <<: [*x0, *x0, *x0, *x0, *x0]\n");
        }
        return text.toString();
    }

    private static List<String> python(Path directory, int count, IntFunction<String> piece) throws IOException {
        text(directory.resolve("nginx.conf"), NGINX);
        text(
                directory.resolve("app.service"),
                "[Service]\nWorkingDirectory=/srv\nExecStart=/usr/bin/gunicorn -c gunicorn.conf.py a:b\n");
        file(directory.resolve("gunicorn.conf.py"), "bind = ", count, piece, "");
        return List.of("nginx.conf");
    }

    private static List<String> units(Path directory, int count) throws IOException {
        text(directory.resolve("nginx.conf"), NGINX);
        for (int i = 0; i < count; i++) {
            text(
                    directory.resolve("systemd/u" + i + ".service"),
                    "[Service]\nExecStart=/usr/bin/gunicorn -b 0.0.0.0:" + (8000 + i) + " a:b\n");
        }
        return List.of("nginx.conf");
    }

    private static List<String> baseline(Path directory, int count) throws IOException {
        text(directory.resolve("nginx.conf"), NGINX);
        file(
                directory.resolve("baseline"),
                "# nginx-lint baseline 1\n",
                count,
                i -> "0123456789abcdef01234567" + Integer.toHexString(i + 0x10000000) + " invalid-value nginx.conf\n",
                "");
        return List.of("--baseline", "baseline", "nginx.conf");
    }

    private static List<String> dump(Path directory, int count) throws IOException {
        return file(
                directory.resolve("dump.txt"),
                "# configuration file /etc/nginx/nginx.conf:\nevents {}\nhttp { include /etc/nginx/conf.d/*.conf; }\n",
                count,
                i -> "\n# configuration file /etc/nginx/conf.d/" + i + ".conf:\n#\n",
                "\n");
    }
}
