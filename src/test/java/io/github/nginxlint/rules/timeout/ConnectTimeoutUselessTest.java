package io.github.nginxlint.rules.timeout;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.rules.Raised;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectTimeoutUselessTest {

    private static List<String> raised(String http) {
        return Raised.by(new ConnectTimeoutUseless(), http);
    }

    @Test
    void aTimeoutForManyLocationsIsReportedOnceEvenWhenOneHasASocket() {
        assertThat(raised("proxy_connect_timeout 2m; server { location /a { proxy_pass http://unix:/run/a.sock; }"
                        + " location /b { proxy_pass http://b:1; } location /c { proxy_pass http://[::1]; } }"))
                .singleElement()
                .asString()
                .startsWith("proxy_connect_timeout 2m: ")
                .endsWith("as proxy_read_timeout");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "upstream u { server a:1; server unix:/run/a.sock; } server { location / { proxy_pass http://u; } }",
                "upstream u { server a:1; include more.conf; } server { location / { proxy_pass http://u; } }",
                "map $arg_a $u { default a:1; b unix:/run/a.sock; } server { location / { proxy_pass http://$u; } }",
                "include more.conf; server { location / { proxy_pass http://u; } }",
                "server { location / { proxy_pass http://a:1; proxy_connect_timeout 75; } }",
                "server { location / { proxy_pass http://a:1; proxy_connect_timeout {{ t }}; } }"
            })
    void whatHasASocketOrIsUnknownIsLeftAlone(String http) {
        assertThat(raised("proxy_connect_timeout 2m; " + http)).isEmpty();
    }

    @Test
    void whatLinuxWaitsForEndsAsWritten() {
        assertThat(raised("server { location / { proxy_pass http://a:1; proxy_connect_timeout 127; } }"))
                .singleElement()
                .asString()
                .contains("wait until then; write");
        assertThat(raised("server { location / { proxy_pass http://a:1; proxy_connect_timeout 128; } }"))
                .singleElement()
                .asString()
                .contains("and get 502 (connect() failed");
    }

    @Test
    void theValuesOfAVariableAreLookedAt() {
        assertThat(raised("map $arg_a $u { default a:1; b 127.0.0.1:2; }"
                        + " server { location / { proxy_pass http://$u; proxy_connect_timeout 1h; } }"))
                .hasSize(1);
    }
}
