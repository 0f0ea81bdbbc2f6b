package io.github.nginxlint.setter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CachesAndFilesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy_temp_path a;",
                "proxy_temp_path a 1 2 3;",
                "proxy_temp_path a 4 6;",
                "dav_access user:rw group:rw all:r;",
                "proxy_cache_valid 10m;",
                "proxy_cache_valid 200 302 any 1y;",
                "proxy_cache_valid 100 599 0;"
            })
    void whatIsWrittenAsItShouldIsAccepted(String directive) {
        assertThat(Complaints.http(directive)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1 100", "5 6", "1 2 x", "9223372036854775807 9223372036854775807", "-1"})
    void theLevelsOfAPathHaveTogetherTenDigits(String levels) {
        assertThat(Complaints.http("proxy_temp_path a " + levels + ";"))
                .singleElement()
                .asString()
                .startsWith("\"proxy_temp_path\" directive invalid value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"user:w", "user:rwx", "user:", "users:r", "user:rw:", "user", "''", "USER:r"})
    void accessIsForSomeoneToReadOrToReadAndWrite(String access) {
        assertThat(Complaints.http("dav_access " + access + ";"))
                .singleElement()
                .asString()
                .startsWith("invalid value ");
    }

    @Test
    void aCacheHoldsStatusesForATime() {
        assertThat(Complaints.http(
                        "proxy_cache_valid 200 302; proxy_cache_valid 99 10m; proxy_cache_valid 200 any 1ms;"))
                .containsExactly(
                        "invalid status \"99\": write \"any\" or a number from 100 to 599",
                        "invalid time value \"1ms\": the last argument says how long, such as \"10m\"");
    }

    @Test
    void onlyTheFirstMistakeOfADirectiveIsSaid() {
        assertThat(Complaints.http("proxy_cache_valid 99 600 1m; dav_access a b; proxy_temp_path a x y;"))
                .hasSize(3);
    }
}
