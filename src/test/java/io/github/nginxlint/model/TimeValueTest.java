package io.github.nginxlint.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeValueTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "60, 60000",
        "60s, 60000",
        "500ms, 500",
        "2m, 120000",
        "1h, 3600000",
        "1d, 86400000",
        "1w, 604800000",
        "1h 30m, 5400000",
        "1h30m15s250ms, 5415250",
        "1m 30, 90000",
        "'60 ', 60000",
    })
    void aTimeIsReadInMilliseconds(String text, long millis) {
        assertThat(TimeValue.parseMillis(text)).hasValue(millis);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "s", "1x", "30m 1h", "1s 1s", "1y", "1M", "-1", "1.5s", "1234567890123", "$t", "1ms 1s"
            })
    void whatNginxRefusesIsNoTime(String text) {
        assertThat(TimeValue.parseMillis(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0s", "1000, 1s", "90000, 90s", "250, 250ms", "1500, 1500ms"})
    void aTimeIsShownInSecondsWhereThatIsExact(long millis, String text) {
        assertThat(TimeValue.show(millis)).isEqualTo(text);
    }
}
