package io.github.nginxlint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.rules.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FpmSearchTest {

    private static final String POOL = "[www]\nlisten = 127.0.0.1:9000\nlisten.allowed_clients = 10.0.0.5\n";
    private static final String NGINX = """
            events {}
            http {
                server {
                    listen 8080;
                    root /srv/app;
                    location ~ \\.php$ {
                        include fastcgi_params;
                        fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name;
                        fastcgi_pass %s;
                    }
                }
            }
            """;

    @TempDir
    Path directory;

    @Test
    void poolsBesideTheEntryAreReadAndSaid() throws IOException {
        write("nginx.conf", NGINX.formatted("127.0.0.1:9000"));
        write("php-fpm.d/www.conf", POOL);

        LintRun run = lint("nginx.conf");

        assertThat(rules(run)).contains("fpm-allowed-clients");
        assertThat(run.result().found()).containsExactly("php-fpm.d/www.conf");
    }

    @Test
    void theSearchGoesUpToTheRootOfTheRepository() throws IOException {
        Files.createDirectory(directory.resolve(".git"));
        write("docker/nginx/nginx.conf", NGINX.formatted("127.0.0.1:9000"));
        write("docker/php/www.conf", POOL);
        write("docker/php/php.ini", "post_max_size = 8M\n");

        LintRun run = lint("docker/nginx/nginx.conf");

        assertThat(rules(run)).contains("fpm-allowed-clients");
        assertThat(run.result().found()).containsExactly("docker/php/www.conf", "docker/php/php.ini");
    }

    @Test
    void outsideOfARepositoryItStaysBesideTheEntry() throws IOException {
        write("nginx/nginx.conf", NGINX.formatted("127.0.0.1:9000"));
        write("php-fpm.d/www.conf", POOL);

        assertThat(lint("nginx/nginx.conf").result().found()).isEmpty();
    }

    @Test
    void noPoolOfARepositoryThatListensThereSaysNothing() throws IOException {
        write("nginx.conf", NGINX.formatted("unix:/run/php/php8.2-fpm.sock"));
        write("www.conf", POOL);

        LintRun run = lint("nginx.conf");

        assertThat(run.result().found()).containsExactly("www.conf");
        assertThat(rules(run)).doesNotContain("fpm-listen-mismatch");
    }

    @Test
    void filesThatAreNoPoolsAreLeftAlone() throws IOException {
        Files.createDirectory(directory.resolve(".git"));
        write("nginx.conf", NGINX.formatted("127.0.0.1:9000"));
        write("docker/php/vhost.conf", "<VirtualHost *:80>\n</VirtualHost>\n");
        write("www.conf", "server { listen 80; }\n");

        LintRun run = lint("nginx.conf");

        assertThat(run.result().found()).isEmpty();
        assertThat(rules(run)).doesNotContain("fpm-pool-invalid");
    }

    @Test
    void twoFilesForOnePoolAreNotTakenForOne() throws IOException {
        Files.createDirectory(directory.resolve(".git"));
        write("nginx.conf", NGINX.formatted("127.0.0.1:9000"));
        write("docker/php/dev.conf", POOL);
        write("docker/php/prod.conf", POOL);

        assertThat(lint("nginx.conf").result().found()).isEmpty();
    }

    @Test
    void anIncludeThatLeadsNowhereIsNoConcernThere() throws IOException {
        write("nginx.conf", NGINX.formatted("127.0.0.1:9000"));
        write("php-fpm.conf", "[global]\nprocess_control_timeout = 10s\ninclude = /usr/local/etc/php-fpm.d/*.conf\n");

        LintRun run = lint("nginx.conf");

        assertThat(run.refused()).isEmpty();
        assertThat(run.result().unresolvedIncludes())
                .noneMatch(include -> include.pattern().contains("php-fpm.d"));
    }

    @Test
    void whatIsNamedIsAllThatCounts() throws IOException {
        write("nginx.conf", NGINX.formatted("127.0.0.1:9000"));
        write("php-fpm.d/www.conf", POOL);
        write("other/www.conf", "[www]\nlisten = 127.0.0.1:9000\n");
        LintRequest request = LintRequest.of(
                        List.of(directory.resolve("nginx.conf").toString()))
                .comparedWith(
                        new BackendFiles(List.of(directory.resolve("other").toString()), List.of(), List.of()));

        LintRun run = new FilesOnDisk(directory).lint(Rules.all(), request);

        assertThat(run.result().found()).isEmpty();
        assertThat(rules(run)).doesNotContain("fpm-allowed-clients");
    }

    private LintRun lint(String entry) {
        LintRequest request = LintRequest.of(List.of(entry));
        return new FilesOnDisk(directory).lint(Rules.all(), request);
    }

    private static List<String> rules(LintRun run) {
        return run.result().findings().stream().map(Finding::rule).toList();
    }

    private void write(String name, String text) throws IOException {
        new FilesOnDisk(directory).write(name, text);
    }
}
