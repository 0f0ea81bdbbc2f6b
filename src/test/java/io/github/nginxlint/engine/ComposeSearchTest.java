package io.github.nginxlint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.config.RefusedPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeSearchTest {

    @TempDir
    Path directory;

    @BeforeEach
    void writeAConfiguration() throws IOException {
        write("deploy/nginx/nginx.conf", "events {}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deploy/nginx/compose.yaml",
                "deploy/nginx/compose.yml",
                "deploy/docker-compose.yml",
                "docker-compose.yaml"
            })
    void inARepositoryItGoesUpToTheRoot(String name) throws IOException {
        Files.createDirectory(directory.resolve(".git"));
        write(name, "services: {}\n");

        assertThat(lint("deploy/nginx/nginx.conf").result().found()).containsExactly(name);
        assertThat(lint("deploy").result().found()).containsExactly(name);
        assertThat(lint(".").result().files()).hasSize(2);
    }

    @Test
    void theNameThatComposePrefersIsRead() throws IOException {
        write("deploy/nginx/docker-compose.yml", "services: {}\n");
        write("deploy/nginx/compose.yml", "services: {}\n");

        assertThat(lint("deploy/nginx/nginx.conf").result().found()).containsExactly("deploy/nginx/compose.yml");
    }

    @Test
    void outsideOfARepositoryItStaysInTheDirectory() throws IOException {
        write("deploy/compose.yaml", "services: {}\n");

        assertThat(lint("deploy/nginx/nginx.conf").result().found()).isEmpty();
        assertThat(lint("deploy/nginx/nginx.conf").result().files()).hasSize(1);
    }

    @Test
    void theOverrideFileIsFoundToo() throws IOException {
        write("deploy/nginx/compose.yaml", "services: {}\n");
        write("deploy/nginx/compose.override.yaml", "services: {}\n");

        assertThat(lint("deploy/nginx/nginx.conf").result().found())
                .containsExactly("deploy/nginx/compose.yaml", "deploy/nginx/compose.override.yaml");
    }

    @Test
    void aLinkThatLeadsOutIsNotFollowed() throws IOException {
        write("secret.yaml", "services: {}\n");
        Files.createSymbolicLink(directory.resolve("deploy/nginx/compose.yaml"), directory.resolve("secret.yaml"));

        LintRun run = lint("deploy/nginx/nginx.conf");

        assertThat(run.result().found()).isEmpty();
        assertThat(run.refused()).isEmpty();
    }

    @Test
    void aNamedFileIsReadWhereverItIs() throws IOException {
        write("other/stack.yaml", "services: {}\n");
        write("deploy/nginx/compose.yaml", "services: {}\n");

        LintRun run = lint("deploy/nginx/nginx.conf", "other/stack.yaml");

        assertThat(run.result().found()).isEmpty();
        assertThat(run.result().files())
                .extracting(Object::toString)
                .containsExactly("deploy/nginx/nginx.conf", "other/stack.yaml");
    }

    @Test
    void aNamedFileThatIsNotThereIsSaid() {
        assertThat(lint("deploy/nginx/nginx.conf", "gone.yaml").refused())
                .extracting(RefusedPath::path)
                .containsExactly("gone.yaml");
    }

    private void write(String name, String text) throws IOException {
        new FilesOnDisk(directory).write(name, text);
    }

    private LintRun lint(String path, String... compose) {
        LintRequest request =
                LintRequest.of(List.of(path)).comparedWith(new BackendFiles(List.of(), List.of(compose), List.of()));
        return new FilesOnDisk(directory).lint(List.of(), request);
    }
}
