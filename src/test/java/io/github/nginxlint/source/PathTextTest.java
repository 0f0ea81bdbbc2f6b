package io.github.nginxlint.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathTextTest {

    @Test
    void theOrderIsThatOfUtf8Bytes() {
        List<String> texts = List.of("a", "a/b", "a-b", "B", "10", "9", "_", "é", "", "\uFFFD", "😀", "ab", "");
        List<String> sorted = new ArrayList<>(texts);
        sorted.sort(PathText.BYTE_ORDER);
        List<String> byBytes = new ArrayList<>(texts);
        byBytes.sort((a, b) ->
                Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8)));
        assertThat(sorted).isEqualTo(byBytes);
    }

    @ParameterizedTest
    @CsvSource({
        "a//b, a/b",
        "a/./b, a/b",
        "./a//b, ./a/b",
        "/./a, /a",
        "a/b, a/b",
        "/a///b/, /a/b/",
        "a/../b//c, a/../b/c",
        "a/.hidden//b, a/.hidden/b",
    })
    void emptyPartsAndDotsAreDropped(String path, String tidy) {
        assertThat(PathText.tidy(path)).isEqualTo(tidy);
    }

    @ParameterizedTest
    @CsvSource({
        "a/../b, b",
        "nginx/../common/x, common/x",
        "../a, ../a",
        "../../a/../b, ../../b",
        "/../a, /a",
        "./../a, ./../a",
        "a/b/../../c, c",
        "a/b, a/b",
    })
    void aPartAndItsParentCancelOut(String path, String shorter) {
        assertThat(PathText.withoutParents(path)).isEqualTo(shorter);
    }

    @Test
    void aDirectoryHoldsItselfAndWhatIsBelowPartByPart() {
        assertThat(PathText.isWithin("/etc/nginx", "/etc/nginx")).isTrue();
        assertThat(PathText.isWithin("/etc/nginx", "/etc/nginx/conf.d/a")).isTrue();
        assertThat(PathText.isWithin("/etc/nginx/", "/etc/nginx/conf.d/a")).isTrue();
        assertThat(PathText.isWithin("/etc/nginx", "/etc/nginx2/a")).isFalse();
        assertThat(PathText.isWithin("", "a")).isTrue();
        assertThat(PathText.isWithin("", "/a")).isFalse();
    }

    @Test
    void pathsAreTakenApartAndJoined() {
        assertThat(PathText.directory("a/b/c")).isEqualTo("a/b");
        assertThat(PathText.directory("c")).isEmpty();
        assertThat(PathText.directory("/c")).isEqualTo("/");
        assertThat(PathText.name("a/b/c")).isEqualTo("c");
        assertThat(PathText.join("a", "b")).isEqualTo("a/b");
        assertThat(PathText.join("/", "b")).isEqualTo("/b");
        assertThat(PathText.join("", "b")).isEqualTo("b");
        assertThat(PathText.join("a", "/b")).isEqualTo("/b");
    }
}
