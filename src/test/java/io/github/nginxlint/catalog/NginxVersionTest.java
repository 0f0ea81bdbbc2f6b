package io.github.nginxlint.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NginxVersionTest {

    @ParameterizedTest
    @ValueSource(strings = {"0.7.0", "1.22.1", "1.31.4", "10.200.3000", "9999.9999.9999"})
    void aVersionIsReadAndWritten(String text) {
        assertThat(NginxVersion.parse(text)).get().hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "1",
                "1.22",
                "1.22.",
                ".22.1",
                "1..1",
                "1.22.1.",
                "1.22.1.1",
                "1.22.1-9",
                "1.22.1 ",
                " 1.22.1",
                "v1.22.1",
                "nginx/1.22.1",
                "-1.22.1",
                "+1.2.3",
                "1.22.x",
                "99999.1.1",
                "1.99999.1",
                "1.1.99999",
                "1.22.\u0661",
                "\uff11.22.1",
                "<=0.7.0"
            })
    void anythingElseIsNoVersion(String text) {
        assertThat(NginxVersion.parse(text)).isEmpty();
    }

    @Test
    void versionsAreOrderedByNumberNotByText() {
        assertThat(version("1.9.15")).isLessThan(version("1.10.0"));
        assertThat(version("1.22.1")).isLessThan(version("1.22.10"));
        assertThat(version("1.31.4")).isLessThan(version("2.0.0"));
        assertThat(version("1.22.1")).isEqualByComparingTo(new NginxVersion(1, 22, 1));
    }

    @Test
    void aVersionIsNotBeforeItself() {
        assertThat(version("1.22.1").isBefore(version("1.22.1"))).isFalse();
        assertThat(version("1.22.0").isBefore(version("1.22.1"))).isTrue();
        assertThat(version("1.22.2").isBefore(version("1.22.1"))).isFalse();
    }

    static NginxVersion version(String text) {
        return NginxVersion.parse(text).orElseThrow();
    }
}
