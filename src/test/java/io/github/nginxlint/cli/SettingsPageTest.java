package io.github.nginxlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.rule.Rule;
import io.github.nginxlint.rule.RuleOption;
import io.github.nginxlint.rule.RulePages;
import io.github.nginxlint.rules.Rules;
import io.github.nginxlint.settings.SettingsPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example and command of the page about settings is carried out, in a project that has what they name. */
class SettingsPageTest {

    private static final String COMMAND = "nginx-lint ";

    @TempDir
    private Path directory;

    @BeforeEach
    void project() throws IOException {
        String main = "events {}\nhttp {\n    include /etc/nginx/sites-enabled/*.conf;\n}\n";
        write("deploy/nginx/nginx.conf", main);
        write("deploy/nginx/sites-available/shop.conf", "server {\n}\n");
        write("sites/a/nginx.conf", "events {}\n");
        write("vendor/nginx.conf", "events {\n");
        write(
                "deploy/php-fpm.d/www.conf",
                "[www]\nlisten = /run/php.sock\nuser = www\npm = static\npm.max_children = 5\n");
        write("deploy/compose.yaml", "services:\n  web:\n    image: nginx\n");
        write("deploy/systemd/app.service", "[Service]\nExecStart=/bin/true\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    static Stream<String> examples() {
        return SettingsPage.examples();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleIsTakenAndIsInEffect(String text) throws IOException {
        write(".nginx-lint.yml", text);

        CommandRun check = CommandRun.in(directory, "deploy/nginx/nginx.conf", "--config", ".nginx-lint.yml");
        CommandRun config = CommandRun.in(directory, "config");

        assertThat(check.status()).isLessThan(2);
        assertThat(check.err()).isEmpty();
        assertThat(config.status()).isZero();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String key = lines.get(i).replaceFirst(":.*", "");
            if (key.matches("[a-z-]+") && !key.equals("rules")) {
                assertThat(config.out()).contains("\n" + key + ":").contains("  # .nginx-lint.yml:" + (i + 1) + "\n");
            }
        }
    }

    static Stream<String> commands() {
        return SettingsPage.commands();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandWorks(String command) {
        CommandRun run =
                CommandRun.in(directory, command.substring(COMMAND.length()).split(" ", -1));

        assertThat(run.status()).isLessThan(2);
        assertThat(run.out()).isNotEmpty();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void theOutputOfConfigIsAsThePageShowsIt() throws IOException {
        write(".nginx-lint.yml", "rules:\n  timeouts-add-up: off\n");
        Files.createDirectory(directory.resolve(".git"));
        String shown = SettingsPage.examples().toList().get(0);

        assertThat(CommandRun.in(directory, "config", "--fail-on", "error", "deploy/nginx")
                        .out()
                        .lines())
                .containsSubsequence(shown.lines().toList());
    }

    @Test
    void theErrorIsAsThePageShowsIt() throws IOException {
        write(".nginx-lint.yml", "rules:\n  timeout-too-short: {options: {\n    secnods: 5}}\n");

        assertThat(CommandRun.in(directory).err()).isEqualTo(shownError() + " (see nginx-lint --help)\n");
    }

    private static String shownError() {
        return SettingsPage.lines().stream()
                .filter(line -> line.startsWith("nginx-lint: "))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyOptionStandsInTheTable() {
        List<String> rows = new ArrayList<>();
        for (Rule rule : Rules.all()) {
            for (RuleOption option : RulePages.find(rule.id()).orElseThrow().options()) {
                rows.add("| `" + rule.id() + "." + option.name() + "` | " + option.shownDefault() + " | "
                        + option.meaning() + " |");
            }
        }

        assertThat(SettingsPage.lines().stream().filter(line -> line.matches("\\| `[a-z-]+\\.[a-z-]+` .*")))
                .containsExactlyElementsOf(rows);
    }
}
