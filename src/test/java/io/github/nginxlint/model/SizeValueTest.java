package io.github.nginxlint.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SizeValueTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "4096, 4096",
        "4k, 4096",
        "16K, 16384",
        "1m, 1048576",
        "2M, 2097152",
        "9007199254740991k, 9223372036854774784",
        "00000000000000000000001, 1"
    })
    void aSizeIsReadInBytes(String text, long bytes) {
        assertThat(SizeValue.parse(text)).hasValue(bytes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "k",
                "1g",
                "1kb",
                "-1",
                "1.5m",
                "x",
                "9223372036854775808",
                "9007199254740992k",
                "8796093022208m",
                "$size"
            })
    void whatNginxRefusesIsNoSize(String text) {
        assertThat(SizeValue.parse(text)).isEmpty();
    }

    @Test
    void anOffsetMayBeInGigabytes() {
        assertThat(SizeValue.parseOffset("2g")).hasValue(2L << 30);
        assertThat(SizeValue.parseOffset("2G")).hasValue(2L << 30);
        assertThat(SizeValue.parseOffset("999999999999999g")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "100, 100", "4096, 4k", "5120, 5k", "1048576, 1m", "1049600, 1025k"})
    void aSizeIsShownInTheLargestExactUnit(long bytes, String text) {
        assertThat(SizeValue.show(bytes)).isEqualTo(text);
    }
}
