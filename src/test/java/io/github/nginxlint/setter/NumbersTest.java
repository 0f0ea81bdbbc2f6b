package io.github.nginxlint.setter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "types_hash_max_size 2048;",
                "client_header_buffer_size 1k;",
                "client_max_body_size 2g;",
                "client_body_timeout 1h30m;",
                "ssl_session_timeout 1y;",
                "proxy_buffers 8 4k;",
                "gzip_comp_level 9;",
                "limit_req_status 400;"
            })
    void whatIsWrittenAsItShouldIsAccepted(String directive) {
        assertThat(Complaints.http(directive)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2k", "-1", "1.5", "''", "9223372036854775808"})
    void aNumberIsOfDigitsAlone(String value) {
        assertThat(Complaints.http("types_hash_max_size " + value + ";"))
                .singleElement()
                .asString()
                .startsWith("\"types_hash_max_size\" directive invalid number");
    }

    @Test
    void aNumberIsInItsRange() {
        assertThat(Complaints.http("gzip_comp_level 10; limit_req_status 399; limit_conn_status 600;"))
                .containsExactly(
                        "value must be between 1 and 9",
                        "value must be between 400 and 599",
                        "value must be between 400 and 599");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "client_header_buffer_size 1g",
                "client_max_body_size 10mb",
                "client_body_timeout 5x",
                "ssl_session_timeout 500ms",
                "proxy_buffers 0 4k",
                "proxy_buffers 8 0",
                "proxy_buffers 4k 8",
                "gzip_buffers 4 4g"
            })
    void whatHasAnotherUnitIsRefused(String directive) {
        String name = directive.substring(0, directive.indexOf(' '));
        assertThat(Complaints.http(directive + ";"))
                .singleElement()
                .asString()
                .startsWith('"' + name + "\" directive invalid value");
    }
}
