package io.github.nginxlint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.rules.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeSearchTest {

    private static final String MAIN = "events {}\nhttp {\n    include conf.d/*.conf;\n}\n";

    @TempDir
    Path directory;

    @BeforeEach
    void repository() throws IOException {
        Files.createDirectory(directory.resolve(".git"));
        write("web/nginx.conf", MAIN);
        write("web/conf.d/a.conf", "server { listen 80; }\n");
        write("web/conf.d/b.conf", "# nothing yet\n");
    }

    private void write(String name, String text) throws IOException {
        new FilesOnDisk(directory).write(name, text);
    }

    private List<String> entries(Path from, String... paths) {
        return WholeSearch.of(from, LintRequest.of(List.of(paths)), List.of()).paths();
    }

    private List<String> entries(String... paths) {
        return entries(directory, paths);
    }

    @Test
    void severalFilesOfOneConfigurationAreLintedThereOnce() {
        assertThat(entries("web/conf.d/a.conf", "web/conf.d/b.conf")).containsExactly("web/nginx.conf");
        assertThat(entries("web/conf.d/b.conf", "web/nginx.conf")).containsExactly("web/nginx.conf");
    }

    @Test
    void aFileOfSeveralConfigurationsIsLintedInAll() throws IOException {
        write("mail/nginx.conf", "events {}\nhttp {\n    include ../web/conf.d/a.conf;\n}\n");
        write("other/nginx.conf", MAIN);

        assertThat(entries("web/conf.d/a.conf")).containsExactly("mail/nginx.conf", "web/nginx.conf");
    }

    @Test
    void whatIsIncludedFromElsewhereInTheRepositoryIsRead() throws IOException {
        write("mail/nginx.conf", "events {}\nhttp {\n    include ../shared/tls.conf;\n}\n");
        write("shared/tls.conf", "ssl_protocols TLSv1.4;\n");
        LintRequest request = WholeSearch.of(directory, LintRequest.of(List.of("shared/tls.conf")), List.of());

        assertThat(request.paths()).containsExactly("mail/nginx.conf");
        assertThat(new FilesOnDisk(directory)
                        .lint(Rules.all(), request)
                        .result()
                        .findings())
                .extracting(finding -> finding.place().file().name())
                .containsExactly("shared/tls.conf");
    }

    @Test
    void aSnippetIsLintedInTheFragmentThatIncludesIt() throws IOException {
        write("sites-available/shop", "server {\n    include snippets/tls.conf;\n}\n");
        write("snippets/tls.conf", "ssl_protocols TLSv1.3;\n");

        assertThat(entries("snippets/tls.conf")).containsExactly("sites-available/shop");
    }

    @Test
    void aFileThatNothingIncludesIsAFragment() throws IOException {
        write("old/vhost", "server {\n    listen 80;\n}\n");

        assertThat(entries("old/vhost", "web/conf.d/a.conf")).containsExactly("web/nginx.conf", "old/vhost");
    }

    @Test
    void aFileOfPhpFpmIsLintedWithWhatIsComparedWithIt() throws IOException {
        write("web/php-fpm.d/www.conf", "[www]\nlisten = 9000\n");
        write("other/nginx.conf", MAIN);

        assertThat(entries("web/php-fpm.d/www.conf")).containsExactly("web/nginx.conf");
    }

    @Test
    void whatIsNothingOfNginxIsLeftOut() throws IOException {
        write("supervisord.conf", "[program:app]\ncommand=/bin/app\n");

        assertThat(entries("supervisord.conf")).isEmpty();
    }

    @Test
    void whereTheSettingsSayWhereConfigurationsBeginNoOthersAreLookedFor() throws IOException {
        write("old/nginx.conf", "events {}\nhttp {\n    include ../web/conf.d/a.conf;\n}\n");
        LintRequest request = LintRequest.of(List.of("web/conf.d/a.conf"));

        assertThat(WholeSearch.of(directory, request, List.of()).paths())
                .containsExactly("old/nginx.conf", "web/nginx.conf");
        assertThat(WholeSearch.of(directory, request, List.of("web/nginx.conf")).paths())
                .containsExactly("web/nginx.conf");
        assertThat(WholeSearch.of(directory, request, List.of("web")).paths()).containsExactly("web/nginx.conf");
    }

    @Test
    void whatIsNotThereAndDirectoriesStayAsTheyAre() {
        assertThat(entries("gone.conf", "web", "a\0b")).containsExactly("a\0b", "gone.conf", "web");
        assertThat(WholeSearch.of(Path.of("/"), LintRequest.of(List.of("gone.conf")), List.of())
                        .paths())
                .containsExactly("gone.conf");
    }

    @Test
    void pathsAreRelativeToTheWorkingDirectoryWhereTheyLieBelowIt() {
        Path below = directory.resolve("web");

        assertThat(entries(below, "conf.d/a.conf")).containsExactly("nginx.conf");
        assertThat(entries(below.resolve("conf.d"), "a.conf"))
                .containsExactly(directory.resolve("web/nginx.conf").toString());
    }

    @Test
    void outsideOfARepositoryTheSearchDoesNotClimb() throws IOException {
        Files.delete(directory.resolve(".git"));

        assertThat(entries("web/conf.d/a.conf")).containsExactly("web/conf.d/a.conf");
    }
}
