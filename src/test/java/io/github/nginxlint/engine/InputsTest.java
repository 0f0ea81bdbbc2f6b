package io.github.nginxlint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.source.SourceReader;
import io.github.nginxlint.source.SourceReader.Refused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputsTest {

    @TempDir
    Path directory;

    private SourceReader reader(Optional<String> prefix, List<String> pathMaps) throws Exception {
        Files.createDirectories(directory.resolve("app"));
        LintRequest request = LintRequest.of(List.of("app")).including(new IncludePlaces(prefix, pathMaps, List.of()));
        return Inputs.onDisk(directory, request).nginx();
    }

    private static String reason(SourceReader reader, String path) {
        return reader.read(path) instanceof Refused refused ? refused.reason() : "was read";
    }

    @ParameterizedTest
    @ValueSource(strings = {"/etc/nginx=/", "/etc/nginx=/etc/nginx", "app=/usr/local/nginx/conf", "a=b"})
    void aPathMapDoesNotOpenTheDisk(String map) throws Exception {
        assertThat(reason(reader(Optional.empty(), List.of(map)), "/etc/passwd"))
                .startsWith("leads outside of \"app\"");
    }

    @Test
    void aPrefixOpensItselfAlone() throws Exception {
        Path place = Files.createDirectory(directory.resolve("place"));
        Files.writeString(place.resolve("a.conf"), "a;");
        assertThat(reason(reader(Optional.of("place"), List.of()), "place/a.conf"))
                .isEqualTo("was read");
        assertThat(reason(reader(Optional.of("/etc/nginx"), List.of()), "/etc/passwd"))
                .startsWith("leads outside of \"app\"");
    }

    @Test
    void aPathMapsTargetMayBeRead() throws Exception {
        Path place = Files.createDirectory(directory.resolve("place"));
        Files.writeString(place.resolve("a.conf"), "a;");
        SourceReader reader = reader(Optional.empty(), List.of("/etc/nginx=place"));
        assertThat(reason(reader, "place/a.conf")).isEqualTo("was read");
        assertThat(reader.list("place").names()).containsExactly("a.conf");
    }

    @Test
    void theScanDirectoryOfDebiansPhpMayLeadToItsModules() throws Exception {
        Path scanned = Files.createDirectories(directory.resolve("php/8.2/fpm/conf.d"));
        Path modules = Files.createDirectory(directory.resolve("php/8.2/mods-available"));
        Files.writeString(modules.resolve("pdo.ini"), "extension=pdo");
        Files.createSymbolicLink(scanned.resolve("10-pdo.ini"), modules.resolve("pdo.ini"));
        Files.writeString(directory.resolve("php/other"), "");

        for (String named : List.of("php/8.2/fpm", "php/8.2/fpm/pool.d")) {
            LintRequest request =
                    LintRequest.of(List.of("app")).comparedWith(new BackendFiles(List.of(named), List.of(), List.of()));
            SourceReader reader = Inputs.onDisk(directory, request).phpFpm();

            assertThat(reason(reader, "php/8.2/fpm/conf.d/10-pdo.ini")).isEqualTo("was read");
            assertThat(reason(reader, "php/other")).startsWith("leads outside of");
        }
    }
}
