package io.github.nginxlint.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathPatternTest {

    @ParameterizedTest
    @CsvSource({
        "a/b.conf, a/b.conf, true",
        "a/b.conf, a/b.config, false",
        "./a//b, a/b, true",
        "a/*.conf, a/b.conf, true",
        "a/*.conf, a/c/b.conf, false",
        "**/b.conf, b.conf, true",
        "**/b.conf, x/y/b.conf, true",
        "**/b.conf, x/b.conf/y, false",
        "a/**/b, a/b, true",
        "a/**/b, a/x/y/b, true",
        "a/**/b/**/c, a/x/b/c/b/y/c, true",
        "a/**/b/**/c, a/x/b/c/b/y, false",
        "a/**, a, false",
        "a/**, a/b/c, true",
        "a/**/**/b, a/b, true",
        "**, a/b, true",
        "[ab]/?, b/x, true",
        "[ab]/?, c/x, false",
    })
    void aPathIsMeantOrNot(String pattern, String path, boolean isMeant) {
        assertThat(PathPattern.compile(pattern).matches(path)).isEqualTo(isMeant);
    }

    @Test
    void matchingTakesNoLongerThanThePatternTimesThePath() {
        PathPattern pattern = PathPattern.compile("**/a".repeat(200) + "/b");

        assertThat(pattern.matches("a/".repeat(2000) + "c")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "./.", "//"})
    void aPatternWithoutComponentsMeansNothing(String pattern) {
        assertThat(PathPattern.compile(pattern).isEmpty()).isTrue();
        assertThat(PathPattern.compile("a").isEmpty()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "vendor, vendor, true",
        "vendor, deploy/vendor, true",
        "vendor, vendors, false",
        "deploy/vendor, deploy/vendor, true",
        "deploy/vendor, x/deploy/vendor, false",
        "./vendor, deploy/vendor, false",
        "./vendor, vendor, true",
        "*.old.conf, a/b.old.conf, true",
        "old/, a/old, false",
        "a/**/old.conf, a/old.conf, true",
    })
    void withoutASlashANameIsLeftOutAtAnyDepth(String pattern, String path, boolean isOut) {
        Exclusion exclusion = Exclusion.of(Path.of("/srv"), Path.of("site"), List.of(pattern));

        assertThat(exclusion.has("site/" + path, false)).isEqualTo(isOut);
        assertThat(exclusion.has("/srv/site/" + path, false)).isEqualTo(isOut);
        assertThat(exclusion.has("other/" + path, false)).isFalse();
    }

    @Test
    void aDirectoryTakesAllThatItHoldsWithIt() {
        Exclusion exclusion = Exclusion.of(Path.of("/srv"), Path.of(""), List.of("old/"));

        assertThat(exclusion.has("a/old", true)).isTrue();
        assertThat(exclusion.reaches("a/old/b/nginx.conf", false)).isTrue();
        assertThat(exclusion.has("a/old/b/nginx.conf", false)).isFalse();
        assertThat(exclusion.reaches("a/new/nginx.conf", false)).isFalse();
        assertThat(exclusion.reaches("/srv", true)).isFalse();
        assertThat(exclusion.has("a\0b", true)).isFalse();
        assertThat(Exclusion.NONE.reaches("old", true)).isFalse();
        assertThat(Exclusion.of(Path.of("/srv"), Path.of(""), List.of())).isSameAs(Exclusion.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "**/nginx.conf       | a/nginx.conf b/c/nginx.conf nginx.conf",
                "*/nginx.conf        | a/nginx.conf",
                "a/*.conf            | a/nginx.conf a/x.conf",
                "?                   | a b",
                "b/**                | b",
                "a/nginx.conf/*      | ",
                "gone/*              | ",
                "**/.hidden/n*       | a/.hidden/nginx.conf",
            })
    void aPatternFindsWhatItMeans(String pattern, String paths) {
        Map<String, String> files = new TreeMap<>();
        for (String name : List.of(
                "a/nginx.conf",
                "a/x.conf",
                "a/.hidden/nginx.conf",
                "b/c/nginx.conf",
                "nginx.conf",
                "node_modules/x/nginx.conf")) {
            files.put("top/" + name, "events {}");
        }

        PatternSearch.Found found = PatternSearch.find(MapReader.ofTexts(files), "top", PathPattern.compile(pattern));

        assertThat(found.gap()).isEqualTo(Optional.empty());
        assertThat(found.paths())
                .containsExactly(paths == null ? new String[0] : ("top/" + paths.replace(" ", " top/")).split(" "));
    }
}
