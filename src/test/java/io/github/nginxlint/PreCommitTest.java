package io.github.nginxlint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.nginxlint.CheckoutCopy.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The hooks of this checkout in the real pre-commit, at the commits of a scratch repository. Only Maven is played: the
 * hook's clone gets a jar that leads to the classes under test.
 */
@Tag("pre-commit")
class PreCommitTest {

    private static final String MAIN = "events {}\nhttp {\n    include conf.d/*.conf;\n}\n";
    private static final String GOOD = "server {\n    listen 80;\n}\n";
    private static final String BAD = "server {\n    listen 81\n}\n";
    private static final String MENDABLE = """
            upstream app {
                server 127.0.0.1:3000;
                keepalive 16;
            }
            server {
                listen 82;
                location / {
                    proxy_pass http://app;
                    proxy_set_header Host $host;
                    proxy_set_header Connection "";
                }
            }
            """;
    private static final String CONFIG = """
            repos:
              - repo: %s
                rev: %s
                hooks:
            """;

    @TempDir
    private Path scratch;

    private Path site = Path.of("");
    private String revision = "";
    private CheckoutCopy hooks = new CheckoutCopy(Path.of(""), Path.of(""));

    @BeforeEach
    void repositories() throws Exception {
        assumeTrue(CheckoutCopy.isThere("pre-commit", "git"), "skipped: pre-commit and git are not installed");
        hooks = CheckoutCopy.of(scratch, ".pre-commit-hooks.yaml", "bin/nginx-lint", "pom.xml");
        hooks.commitAll(hooks.home());
        revision = run(hooks.home(), "git", "rev-parse", "HEAD").output().strip();
        site = Files.createDirectory(scratch.resolve("site"));
        write("web/nginx.conf", MAIN);
        write("web/conf.d/a.conf", GOOD);
        write("web/conf.d/b.conf", GOOD.replace("80", "90"));
        hooks.commitAll(site);
    }

    private void write(String name, String text) throws IOException {
        Path file = site.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }

    private Outcome run(Path directory, String... command) throws Exception {
        return hooks.run(
                directory, Map.of("PRE_COMMIT_HOME", scratch.resolve("cache").toString()), command);
    }

    /** Turns hooks on, as a user does. */
    private void use(String... ids) throws Exception {
        StringBuilder config = new StringBuilder(CONFIG.formatted(hooks.home(), revision));
        for (String id : ids) {
            config.append("      - id: ").append(id).append('\n');
        }
        write(".pre-commit-config.yaml", config.toString());
        assertThat(run(site, "pre-commit", "install").status()).isZero();
    }

    private Outcome commit(String... names) throws Exception {
        List<String> command = new ArrayList<>(List.of("git", "add", "--"));
        command.addAll(List.of(names));
        assertThat(run(site, command.toArray(String[]::new)).status()).isZero();
        return run(site, "git", "commit", "-q", "-m", "change");
    }

    private long commits() throws Exception {
        return Long.parseLong(
                run(site, "git", "rev-list", "--count", "HEAD").output().strip());
    }

    @Test
    void aBadCommitIsBlockedAndAGoodOneIsMade() throws Exception {
        use("nginx-lint");
        write("web/conf.d/a.conf", BAD);
        write("web/conf.d/b.conf", GOOD.replace("80", "91"));

        Outcome blocked = commit("web/conf.d/a.conf", "web/conf.d/b.conf");

        assertThat(blocked.status()).isEqualTo(1);
        assertThat(blocked.output())
                .contains("web/conf.d/a.conf:2:5: error: unexpected \"}\"")
                // one run over one configuration, whose entry nobody changed
                .containsOnlyOnce("1 error in 3 files");
        assertThat(commits()).isEqualTo(1);

        write("web/conf.d/a.conf", GOOD.replace("80", "81"));
        Outcome made = commit("web/conf.d/a.conf");

        assertThat(made.output()).contains("Passed");
        assertThat(made.status()).isZero();
        assertThat(commits()).isEqualTo(2);
    }

    @Test
    void theFixHookMendsAndBlocksUntilItIsAdded() throws Exception {
        use("nginx-lint-fix");
        write("web/conf.d/a.conf", MENDABLE);

        Outcome blocked = commit("web/conf.d/a.conf");

        assertThat(blocked.status()).isEqualTo(1);
        assertThat(blocked.output()).contains("files were modified by this hook", "1 fixed in 1 file");
        assertThat(site.resolve("web/conf.d/a.conf")).content().contains("        proxy_http_version 1.1;\n");

        Outcome made = commit("web/conf.d/a.conf");

        assertThat(made.output()).contains("Passed").doesNotContain("Failed");
        assertThat(made.status()).isZero();
        assertThat(commits()).isEqualTo(2);
    }

    @Test
    void whatIsNothingOfNginxDoesNotStartIt() throws Exception {
        use("nginx-lint");
        write("README.md", "server {\n");
        // its name would be an option
        write("--output=x.conf", BAD);

        Outcome made = commit("README.md", "--output=x.conf");

        assertThat(made.output()).contains("(no files to check)Skipped");
        assertThat(made.status()).isZero();
    }

    @Test
    void theInstalledProgramServesWhereNoneCanBeBuilt() throws Exception {
        use("nginx-lint-system");
        hooks.play(
                "nginx-lint",
                "exec '" + System.getProperty("java.home") + "/bin/java' -jar '" + hooks.jar() + "' \"$@\"");
        write("web/conf.d/a.conf", BAD);

        assertThat(commit("web/conf.d/a.conf").output()).contains("1 error in 3 files");
        assertThat(commits()).isEqualTo(1);
    }

    @Test
    void everyHookIsInItsPage() throws IOException {
        String page = Files.readString(Path.of("docs", "pre-commit.md"));
        try (Stream<String> lines = Files.lines(Path.of(".pre-commit-hooks.yaml"))) {
            assertThat(lines.filter(line -> line.startsWith("- id: ")).map(line -> line.substring(6)))
                    .isNotEmpty()
                    .allSatisfy(id -> assertThat(page).contains("`" + id + "`"));
        }
    }
}
