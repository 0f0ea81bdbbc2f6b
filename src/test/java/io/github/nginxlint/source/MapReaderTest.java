package io.github.nginxlint.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MapReaderTest {

    private final MapReader reader = MapReader.ofTexts(Map.of(
            "nginx.conf", "events {}",
            "conf.d/b.conf", "# b",
            "conf.d/B.conf", "# B",
            "conf.d/.c.conf", "# hidden",
            "conf.d/x/d.conf", "# d",
            "conf.dx", "# beside"));

    @Test
    void aFileIsReadAndAlwaysTheSame() {
        assertThat(reader.read("conf.d/b.conf"))
                .isInstanceOfSatisfying(
                        SourceReader.Text.class,
                        t -> assertThat(t.file().text()).isEqualTo("# b"))
                .isEqualTo(reader.read("conf.d/b.conf"));
    }

    @Test
    void whatIsNoFileIsRefused() {
        assertThat(reader.read("conf.d")).isEqualTo(new SourceReader.Refused("is a directory"));
        assertThat(reader.read("nope")).isEqualTo(new SourceReader.Refused("no such file"));
    }

    @Test
    void directoriesAreThoseOfTheFiles() {
        assertThat(reader.kind("conf.d")).isEqualTo(SourceReader.Kind.DIRECTORY);
        assertThat(reader.kind("")).isEqualTo(SourceReader.Kind.DIRECTORY);
        assertThat(reader.kind("conf")).isEqualTo(SourceReader.Kind.MISSING);
        assertThat(reader.kind("conf.dx")).isEqualTo(SourceReader.Kind.FILE);
        assertThat(reader.list("conf.d").names()).containsExactly(".c.conf", "B.conf", "b.conf", "x");
        assertThat(reader.list("").names()).containsExactly("conf.d", "conf.dx", "nginx.conf");
        assertThat(reader.list("nope").names()).isEmpty();
    }

    @Test
    void aPatternFindsInByteOrder() {
        assertThat(reader.glob("conf.d/*.conf")).containsExactly("conf.d/B.conf", "conf.d/b.conf");
        assertThat(reader.glob("*/*/*")).containsExactly("conf.d/x/d.conf");
        assertThat(reader.glob("nginx.conf")).containsExactly("nginx.conf");
        assertThat(reader.glob("nope*")).isEmpty();
        assertThat(reader.gap("nope*")).isEmpty();
        assertThat(reader.identity("conf.d/b.conf")).isEqualTo("conf.d/b.conf");
    }
}
