package io.github.nginxlint.rules.timeout;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.rules.Raised;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeoutTooShortTest {

    private static List<String> raised(String http) {
        return Raised.by(new TimeoutTooShort(), http);
    }

    @Test
    void aTimeoutForManyLocationsIsReportedOnce() {
        assertThat(raised("proxy_read_timeout 2s; server { location /a { proxy_pass http://a; }"
                        + " location /b { proxy_pass http://b; } }"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "location = /a { proxy_pass http://a; }",
                "location /a { internal; proxy_pass http://a; }",
                "location /a { error_page 504 /504.html; proxy_pass http://a; }",
                "location /a { error_page 502 =200 /x; proxy_pass http://a; }",
                "location /a { proxy_pass http://a; if ($arg_a) { proxy_pass http://b; } }"
            })
    void aTimeoutOfTheServerHoldsForEachLocation(String location) {
        assertThat(raised("server { proxy_read_timeout 2s; " + location + " }")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "location = /a { proxy_pass http://a; proxy_read_timeout 2s; }",
                "location /a { internal; proxy_pass http://a; proxy_read_timeout 2s; }",
                "location /a { error_page 502 504 =200 /x; proxy_pass http://a; proxy_read_timeout 2s; }",
                "error_page 504 @x; location /a { proxy_pass http://a; proxy_read_timeout 2s; }",
                "include pages.conf; location /a { proxy_pass http://a; proxy_read_timeout 2s; }",
                "location /a { proxy_pass http://a; proxy_read_timeout 0; }",
                "location /a { proxy_pass http://a; proxy_read_timeout 5; }",
                "location /a { proxy_pass http://a; proxy_connect_timeout 1s; }",
                "location /a { proxy_pass http://a; uwsgi_read_timeout 1s; }"
            })
    void whatIsMeantOrUnknownIsLeftAlone(String server) {
        assertThat(raised("server { " + server + " }")).isEmpty();
    }
}
