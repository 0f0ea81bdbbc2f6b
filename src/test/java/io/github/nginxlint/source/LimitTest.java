package io.github.nginxlint.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LimitTest {

    @ParameterizedTest
    @EnumSource
    void aLimitIsFoundByItsWordAndReadAsItIsWritten(Limit limit) {
        assertThat(Limit.of(limit.word())).contains(limit);
        assertThat(limit.parse(limit.written(limit.standard()))).contains(limit.standard());
        assertThat(limit.parse(limit.written(limit.most()))).contains(limit.most());
        assertThat(limit.standard()).isLessThanOrEqualTo(limit.ceiling());
        assertThat(limit.ceiling()).isLessThanOrEqualTo(limit.most());
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1000,1000", "1k,1024", "3M,3145728", "2g,2147483648"})
    void sizesHaveUnits(String text, long value) {
        assertThat(Limit.FILE_SIZE.parse(text)).contains(value);
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "k", "''", "1.5m", "1kk", "99999999999999999999", "x"})
    void whatIsNoNumberIsNone(String text) {
        assertThat(Limit.FILE_SIZE.parse(text)).isEmpty();
    }

    @Test
    void countsHaveNoUnits() {
        assertThat(Limit.FILES.parse("1k")).isEmpty();
        assertThat(Limit.FILES.shown(2048)).isEqualTo("2048");
    }

    @ParameterizedTest
    @CsvSource({"16777216,16 MiB,16m", "1025,1025 bytes,1025", "1024,1 KiB,1k", "1536,1536 bytes,1536"})
    void sizesAreShownInUnitsThatFit(long value, String shown, String written) {
        assertThat(Limit.FILE_SIZE.shown(value)).isEqualTo(shown);
        assertThat(Limit.FILE_SIZE.written(value)).isEqualTo(written);
    }

    @Test
    void adviceSaysHowToRaiseIt() {
        assertThat(Limits.STANDARD.exceeded(Limit.FILES, "files"))
                .isEqualTo("more than 50000 files (the limit files; --limit files=100000 raises it)");
        assertThat(Limit.FILE_SIZE.advice(Limit.FILE_SIZE.most()))
                .isEqualTo("the limit file-size; --limit file-size=1g raises it");
    }
}
