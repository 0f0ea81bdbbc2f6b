package io.github.nginxlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Settings, baselines and configurations on disk that are changed at random: the program answers, and says what it
 * makes of them. {@code -Drandom.files=20000 -Drandom.seed=7} tries more.
 */
@Timeout(value = 20, unit = java.util.concurrent.TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RandomFilesTest {

    private static final int COUNT = Integer.getInteger("random.files", 300);
    private static final long SEED = Long.getLong("random.seed", 20261120);

    private static final String CONFIGURATION = """
            events {}
            http {
                include conf.d/*.conf;
                upstream app { server localhost:3000; keepalive 8; }
                server {
                    listen 80;
                    location / { proxy_pass http://app; proxy_read_timeout 0; }
                    location ~ \\.php$ { fastcgi_pass unix:/run/php.sock; } # nginx-lint:ignore timeout-zero -- x
                }
            }
            """;

    private static final String SETTINGS = """
            nginx-version: 1.22.1
            fail-on: warning
            rules:
              syntax: error
              timeout-zero: off
            path-map:
              - sites-enabled=sites-available
            php-fpm: [php-fpm.d]
            modules:
              - name: tenant
                contexts: [http, server]
                arity: 1
            variables: [tenant_id, 'x_*']
            """;

    private static final String POOL = "[www]\nlisten = 127.0.0.1:9000\npm = static\npm.max_children = 5\n";

    private static final List<String> PIECES = List.of(
            "\n",
            " ",
            "  ",
            ":",
            ": ",
            "- ",
            "[",
            "]",
            "{",
            "}",
            "&a ",
            "*a",
            "!!",
            "!!java.util.Date ",
            "<<: ",
            "|",
            ">",
            "\"",
            "'",
            "#",
            "\t",
            "\0",
            "\r\n",
            "\uFEFF",
            "é",
            "\u202e",
            "off",
            "null",
            "~",
            "-1",
            "1e99",
            "9".repeat(30),
            "%",
            "@",
            "`",
            "---\n",
            "..",
            "/etc/passwd",
            "rules:",
            "fail-on:",
            "a".repeat(300),
            "0",
            "# nginx-lint baseline 1\n",
            "<<<<<<< HEAD\n",
            "%0A",
            ";");

    private static final List<List<String>> COMMANDS = List.of(
            List.of("nginx.conf"),
            List.of("--format", "json", "."),
            List.of("--format", "sarif", "nginx.conf"),
            List.of("--config", ".nginx-lint.yml", "--format", "junit", "."),
            List.of("--baseline", "baseline", "nginx.conf"),
            List.of("--write-baseline", "new", "."),
            List.of("--diff", "--unsafe", "nginx.conf"),
            List.of("--fix", "."),
            List.of("--php-fpm", "php-fpm.d", "--format", "github", "conf.d"));

    @TempDir
    private Path directory;

    private final Random random = new Random(SEED);

    @Test
    void noFileMakesTheProgramFail() throws IOException {
        Map<String, String> good = new TreeMap<>(Map.of(
                "nginx.conf", CONFIGURATION,
                ".nginx-lint.yml", SETTINGS,
                "php-fpm.d/www.conf", POOL,
                "conf.d/a.conf", "server { listen 81; location / { proxy_pass http://localhost:1; } }\n"));
        Files.createDirectories(directory.resolve("php-fpm.d"));
        Files.createDirectories(directory.resolve("conf.d"));
        write(good);
        CommandRun.in(directory, "--write-baseline", "baseline", "nginx.conf");
        good.put("baseline", Files.readString(directory.resolve("baseline")));
        assertThat(good.get("baseline")).contains("localhost-upstream");
        int[] statuses = new int[4];
        for (int i = 0; i < COUNT; i++) {
            Map<String, String> files = changed(good);
            write(files);
            List<String> command = COMMANDS.get(random.nextInt(COMMANDS.size()));

            CommandRun run = CommandRun.in(directory, command.toArray(new String[0]));

            assertThat(run.status()).as(() -> command + " " + files + run.err()).isBetween(0, 2);
            assertThat(run.err()).doesNotContain("internal error");
            statuses[run.status()]++;
        }
        System.out.println("random files, seed " + SEED + ": " + COUNT + " runs, by exit status "
                + List.of(statuses[0], statuses[1], statuses[2]));
        assertThat(statuses[1]).isPositive();
        assertThat(statuses[2]).isPositive();
    }

    private Map<String, String> changed(Map<String, String> good) {
        Map<String, String> files = new TreeMap<>(good);
        List<String> names = List.copyOf(files.keySet());
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            String name = names.get(random.nextInt(names.size()));
            String text = files.getOrDefault(name, "");
            int from = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + random.nextInt(1 + random.nextInt(20)));
            files.put(name, text.substring(0, from) + PIECES.get(random.nextInt(PIECES.size())) + text.substring(to));
        }
        return files;
    }

    private void write(Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(directory.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
        }
    }
}
