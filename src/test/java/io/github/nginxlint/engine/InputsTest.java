package io.github.nginxlint.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.catalog.TargetVersion;
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
        LintRequest request = new LintRequest(
                List.of("app"), Optional.empty(), TargetVersion.ANY, Optional.empty(), prefix, pathMaps, List.of());
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
}
