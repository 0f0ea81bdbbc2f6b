package io.github.nginxlint.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.cli.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A repository in which a stranger has put links and paths that lead out of it, to what this user may read. */
class StrangersLinksTest {

    private static final String SECRET = "SECRET_MARKER";
    private static final List<String> FORMATS =
            List.of("text", "compact", "json", "sarif", "github", "gitlab", "checkstyle", "junit", "markdown");

    @TempDir
    private Path directory;

    private Path repository;

    @BeforeEach
    void files() throws IOException {
        // read as whatever it is read as, each line is a fault that a finding would quote
        String secret = SECRET + "_a yy;\n" + SECRET + "_b\n[" + SECRET + "\n" + SECRET + " = 1\nbind = '" + SECRET
                + "'\n" + SECRET + ": {\n";
        for (String name : List.of("secret", "secret.conf", "a.service", "compose.yaml", "Dockerfile", "www.conf")) {
            Made.text(directory.resolve("outside").resolve(name), secret);
        }
        Made.text(directory.resolve("outside/nginx.conf"), "events {}\nhttp { gzip maybe; " + SECRET + " on; }\n");
        repository = directory.resolve("repository");
        Files.createDirectories(repository.resolve(".git"));
        Made.text(
                repository.resolve("nginx.conf"),
                "events {}\nhttp {\ninclude ../outside/*;\ninclude " + directory + "/outside/secret.conf;\n"
                        + "include linked.conf;\ninclude linked/*.conf;\ninclude linked/../outside/secret;\n"
                        + "server { location / { proxy_pass http://app:8000; }\n"
                        + "location ~ \\.php$ { fastcgi_pass unix:/run/p.sock; } }\n}\n");
        link("linked.conf", "../outside/secret.conf");
        link("linked", "../outside");
    }

    private void link(String name, String target) throws IOException {
        Files.createDirectories(repository.resolve(name).getParent());
        Files.createSymbolicLink(repository.resolve(name), Path.of(target));
    }

    private void backends() throws IOException {
        Path out = directory.resolve("outside");
        Made.text(
                repository.resolve("php-fpm.d/www.conf"),
                "[www]\nlisten = /run/p.sock\nunknown = 1\npm = static\npm.max_children = 1\ninclude=../outside/*\ninclude="
                        + out + "/secret\ninclude=../../outside/secret.conf\ninclude=php-fpm.d/l.conf\n");
        link("php-fpm.d/l.conf", "../../outside/www.conf");
        link("www.conf", "../outside/www.conf");
        Made.text(
                repository.resolve("systemd/app.service"),
                "[Service]\nWorkingDirectory=" + out + "\nEnvironmentFile=" + out + "/secret\nEnvironmentFile=/../"
                        + "outside/secret\nEnvironmentFile=-" + repository + "/linked/secret\n"
                        + "ExecStart=/usr/bin/gunicorn -c ../outside/secret -b 0.0.0.0:8000 a:b\nno assignment\n");
        Made.text(
                repository.resolve("systemd/app.service.d/x.conf"),
                "[Service]\nEnvironmentFile=/etc/../" + out + "/secret\n");
        link("systemd/app.service.d/y.conf", "../../../outside/secret");
        link("systemd/linked.service", "../../outside/a.service");
        Made.text(
                repository.resolve("systemd/uwsgi.service"),
                "[Service]\nWorkingDirectory=" + out + "\nExecStart=/usr/bin/uwsgi --ini " + out
                        + "/secret --ini ../outside/x.ini\n");
        Made.text(
                repository.resolve("compose.yaml"),
                "services:\n  app:\n    build: ../outside\n    env_file: ../outside/secret\n    ports: [\"8000:8000\"]\n"
                        + "  b:\n    build: ./linked\n    image: b\n  c:\n    extends: {file: ../outside/compose.yaml,"
                        + " service: x}\n  d:\n    build: {context: ., dockerfile: ../outside/Dockerfile}\n  e:\n"
                        + "    image: nginx\n    volumes: [\"../outside:/etc/nginx\", \"" + out
                        + "/nginx.conf:/etc/nginx/nginx.conf\"]\ninclude: [../outside/compose.yaml]\n");
        link("compose.override.yaml", "../outside/compose.yaml");
    }

    private CommandRun run(String... arguments) {
        return CommandRun.in(repository, arguments);
    }

    @Test
    void nothingOfWhatLiesOutsideReachesAReport() throws IOException {
        backends();
        List<List<String>> forms = List.of(
                List.of("."),
                List.of("nginx.conf"),
                List.of("--whole", "nginx.conf", "systemd/app.service", "compose.yaml", "linked.conf"),
                List.of("--php-fpm=php-fpm.d", "--systemd=systemd", "--compose=compose.yaml", "nginx.conf"),
                List.of("--verbose", "--unsafe", "--diff", "."));
        for (List<String> form : forms) {
            for (String format : form.contains("--diff") ? List.of("text") : FORMATS) {
                List<String> arguments = new ArrayList<>(form);
                if (!format.equals("text")) {
                    arguments.add(0, "--format=" + format);
                }
                CommandRun run = run(arguments.toArray(String[]::new));
                assertThat(run.status()).as(run.err()).isNotEqualTo(3);
                assertThat(run.out() + run.err()).as("%s", arguments).doesNotContain(SECRET);
            }
        }
    }

    @Test
    void whatIsInsideIsLookedAtAllTheSame() throws IOException {
        backends();
        assertThat(run("--format=compact", ".").out())
                .contains("leads outside of", "systemd/app.service:", "php-fpm.d/www.conf:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"linked", "linked/", "./linked", "linked/nginx.conf", "inner/../linked", "chain/nginx.conf"})
    void aLinkOutOfTheRepositoryIsNotFollowedWhenItIsNamed(String named) throws IOException {
        link("inner/x", "..");
        link("chain", "linked");
        for (List<String> form :
                List.of(List.of(named), List.of("--whole", named), List.of("--fix", named), List.of("--", named))) {
            CommandRun run = run(form.toArray(String[]::new));
            assertThat(run.status()).as("%s %s", form, run.out()).isEqualTo(2);
            assertThat(run.err()).contains("a link that leads out of the repository: name what it leads to");
            assertThat(run.out() + run.err()).doesNotContain(SECRET);
        }
    }

    @Test
    void aLinkedFileIsNotFollowedWhenItIsNamed() {
        for (String option : List.of("--fix", "--whole", "--verbose")) {
            CommandRun run = run(option, "linked.conf");
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.out() + run.err()).contains("leads outside").doesNotContain(SECRET);
        }
    }

    @Test
    void backendsThatAreNamedAreNotFollowedEither() throws IOException {
        link("pool.d", "../outside");
        link("units", "../outside");
        link("c.yaml", "../outside/compose.yaml");
        for (String option : List.of("--php-fpm=pool.d", "--systemd=units", "--compose=c.yaml")) {
            CommandRun run = run(option, "nginx.conf");
            assertThat(run.status()).as(option + run.err()).isEqualTo(2);
            assertThat(run.err()).contains("leads out");
            assertThat(run.out() + run.err()).doesNotContain(SECRET);
        }
    }

    @Test
    void whatTheLinkLeadsToCanBeNamed() {
        assertThat(run("../outside/nginx.conf").out()).contains("gzip");
    }

    @Test
    void aLinkWithinTheRepositoryIsFollowed() throws IOException {
        Made.text(repository.resolve("real/nginx.conf"), "events {}\nhttp { gzip maybe; }\n");
        link("alias", "real");
        assertThat(run("alias").out()).contains("alias/nginx.conf").contains("maybe");
    }

    @Test
    void outsideOfARepositoryANamedLinkIsFollowed() throws IOException {
        Files.delete(repository.resolve(".git"));
        assertThat(run("--format=compact", "linked").out()).contains("gzip");
    }

    @Test
    void aLinkToTheRepositoryIsFollowed() throws IOException {
        Made.text(repository.resolve("real/nginx.conf"), "events {}\nhttp { gzip maybe; }\n");
        Files.createSymbolicLink(directory.resolve("project"), repository);
        assertThat(CommandRun.in(directory, "project/real").out()).contains("maybe");
    }

    @Test
    void nothingOutsideIsMended() throws IOException {
        String mendable = """
                events {}
                http {
                upstream u { server 127.0.0.1:9000; keepalive 8; }
                server { listen 80; location / { proxy_pass http://u; } }
                }
                """;
        Path outside = directory.resolve("outside/mendable.conf");
        Made.text(outside, mendable);
        Made.text(repository.resolve("inside.conf"), mendable);
        link("mendable.conf", "../outside/mendable.conf");
        Made.text(
                repository.resolve("including.conf"),
                "events {}\nhttp {\ninclude mendable.conf;\ninclude linked/mendable.conf;\n}\n");
        for (String named : List.of(".", "mendable.conf", "linked", "linked/mendable.conf", "including.conf")) {
            run("--fix", named);
            run("--fix", "--whole", named);
            assertThat(outside).as(named).hasContent(mendable);
        }
        // the same file can be mended where it is meant
        assertThat(repository.resolve("inside.conf")).content().isNotEqualTo(mendable);
    }
}
