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
        "1hm, 3600000",
        "' 1', 1000",
        "9223372036854775, 9223372036854775000",
    })
    void aTimeIsReadInMilliseconds(String text, long millis) {
        assertThat(TimeValue.parseMillis(text)).hasValue(millis);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "s",
                "1x",
                "30m 1h",
                "1s 1s",
                "1y",
                "1M",
                "-1",
                "1.5s",
                "9223372036854776",
                "$t",
                "1ms 1s",
                "1 2 3"
            })
    void whatNginxRefusesIsNoTime(String text) {
        assertThat(TimeValue.parseMillis(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "10, 10",
        "1y2M, 36720000",
        "1w 1d 1h 1m 1s, 694861",
        "9223372036854775807, 9223372036854775807",
        "292471208677y, 9223372036837872000"
    })
    void aTimeIsReadInSeconds(String text, long seconds) {
        assertThat(TimeValue.parseSeconds(text)).hasValue(seconds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1ms", "1M1y", "9223372036854775808", "300000000000y", "1m1m", "1 s", "1 1ms"})
    void whatNginxRefusesIsNoTimeInSeconds(String text) {
        assertThat(TimeValue.parseSeconds(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 0s", "1000, 1s", "90000, 90s", "250, 250ms", "1500, 1500ms"})
    void aTimeIsShownInSecondsWhereThatIsExact(long millis, String text) {
        assertThat(TimeValue.show(millis)).isEqualTo(text);
    }
}
