package io.github.nginxlint.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsSearchTest {

    @TempDir
    Path directory;

    private Path entry = Path.of("");

    @BeforeEach
    void makeAProject() throws IOException {
        entry = Files.createDirectories(directory.resolve("repository/deploy/nginx"))
                .resolve("nginx.conf");
        Files.writeString(entry, "events {}\n");
        Files.writeString(directory.resolve(SettingsSearch.FILE_NAME), "");
    }

    @Test
    void theNearestFileUpToTheRootOfTheRepositoryIsTaken() throws IOException, SettingsError {
        Files.createDirectory(directory.resolve("repository/.git"));
        assertThat(SettingsSearch.from(entry)).isEmpty();

        Path upper = Files.writeString(directory.resolve("repository/" + SettingsSearch.FILE_NAME), "");
        assertThat(SettingsSearch.from(entry)).contains(upper);

        Path nearer = Files.writeString(entry.resolveSibling(SettingsSearch.FILE_NAME), "");
        assertThat(SettingsSearch.from(entry.resolveSibling(""))).contains(nearer);
    }

    @Test
    void outsideOfARepositoryOnlyTheDirectoryItselfIsLookedAt() throws IOException, SettingsError {
        Files.writeString(directory.resolve("repository/" + SettingsSearch.FILE_NAME), "");
        assertThat(SettingsSearch.from(entry)).isEmpty();

        Path own = Files.writeString(entry.resolveSibling(SettingsSearch.FILE_NAME), "");
        assertThat(SettingsSearch.from(entry)).contains(own);
    }

    @Test
    void aLinkOutOfTheRepositoryIsRefused() throws IOException {
        Files.createDirectory(directory.resolve("repository/.git"));
        Files.createSymbolicLink(
                directory.resolve("repository/" + SettingsSearch.FILE_NAME),
                directory.resolve(SettingsSearch.FILE_NAME));

        assertThatThrownBy(() -> SettingsSearch.from(entry))
                .isInstanceOf(SettingsError.class)
                .hasMessageEndingWith("a link that leads nowhere or out of the repository");
    }
}
