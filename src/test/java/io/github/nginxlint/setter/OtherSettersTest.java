package io.github.nginxlint.setter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.TextModel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtherSettersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            http   | ssl_session_cache foo;                   | invalid session cache "foo": write
            http   | ssl_session_cache builtin:;              | invalid session cache "builtin:"
            http   | ssl_session_cache builtin:x;             | invalid session cache "builtin:x"
            http   | ssl_session_cache shared:;               | invalid session cache "shared:"
            http   | ssl_session_cache shared:a;              | invalid session cache "shared:a"
            http   | ssl_session_cache shared:a:;             | invalid session cache "shared:a:"
            http   | ssl_session_cache shared::1m;            | invalid session cache "shared::1m"
            http   | ssl_session_cache shared:a:1m:x;         | invalid session cache "shared:a:1m:x"
            http   | ssl_session_cache OFF;                   | invalid session cache "OFF"
            http   | ssl_session_cache builtin shared:a:1k;   | session cache "shared:a:1k" is too small: write at least 32k
            stream | ssl_session_cache shared:a:32767;        | session cache "shared:a:32767" is too small
            mail   | ssl_session_cache a;                     | invalid session cache "a"
            http   | ssl_ocsp_cache on;                       | invalid OCSP cache "on": write
            http   | ssl_ocsp_cache shared:a:1k;              | OCSP cache "shared:a:1k" is too small
            http   | ssl_certificate_cache valid=1h;          | "ssl_certificate_cache" must have the "max" parameter
            http   | http2_recv_buffer_size 16;               | "http2_recv_buffer_size" directive value is too small
            http   | http2_recv_buffer_size x;                | "http2_recv_buffer_size" directive invalid value
            http   | http2_pool_size 100;                     | the pool size must be no less than 112
            http   | http2_pool_size 120;                     | the pool size must be a multiple of 16
            http   | http2_pool_size x;                       | "http2_pool_size" directive invalid value
            http   | http2_body_preread_size 2048m;           | the maximum body preread buffer size is 2147483647
            http   | http2_streams_index_size 0;              | "http2_streams_index_size" directive must be a power of two
            http   | http2_streams_index_size 3;              | "http2_streams_index_size" directive must be a power of two
            http   | http2_streams_index_size x;              | "http2_streams_index_size" directive invalid number
            http   | http2_chunk_size 0;                      | the http2 chunk size cannot be zero
            mail   | server { protocol IMAP; }                | unknown protocol "IMAP": write
            mail   | auth_http http://127.0.0.1:x/;           | invalid port in auth_http "127.0.0.1:x/"
            mail   | auth_http HTTP://a/;                     | invalid port in auth_http "HTTP://a/"
            """)
    void aValueIsRefusedInTheWordsOfNginx(String part, String text, String start) {
        assertThat(complaints(part, text, TargetVersion.ANY)).hasSize(1).allMatch(message -> message.startsWith(start));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ssl_session_cache off none; server { ssl_session_cache builtin:5 shared:a:32k; }",
                "ssl_session_cache builtin; ssl_ocsp_cache off; server { ssl_ocsp_cache shared:b:32768; }",
                "ssl_certificate_cache off; server { ssl_certificate_cache max=10 inactive=5s; }",
                "http2_recv_buffer_size 17; http2_pool_size 112; http2_body_preread_size 2147483647;",
                "http2_streams_index_size 32; http2_chunk_size 1m;"
            })
    void whatNginxTakesIsNotRefused(String http) {
        assertThat(complaints("http", http, TargetVersion.ANY)).isEmpty();
    }

    @Test
    void mailTakesItsProtocolsAndAnAddressWithOrWithoutScheme() {
        assertThat(complaints(
                        "mail",
                        "server { protocol imap; } server { protocol pop3; } server { protocol smtp; }"
                                + "auth_http 127.0.0.1:9/auth; server { auth_http http://unix:/run/auth; }",
                        TargetVersion.ANY))
                .isEmpty();
    }

    @Test
    void theBufferOfHttp2WasLargerInOlderVersions() {
        TargetVersion old = TargetVersion.of(NginxVersion.parse("1.22.1").orElseThrow());

        assertThat(complaints("http", "http2_recv_buffer_size 32;", old)).hasSize(1);
        assertThat(complaints("http", "http2_recv_buffer_size 33;", old)).isEmpty();
    }

    @Test
    void aNameOfAlpnHasAtMost255Bytes() {
        String longest = "a".repeat(255);

        assertThat(complaints("stream", "ssl_alpn " + longest + ";", TargetVersion.ANY))
                .isEmpty();
        assertThat(complaints("stream", "ssl_alpn h2 " + longest + "a;", TargetVersion.ANY))
                .containsExactly("\"ssl_alpn\" directive protocol too long");
    }

    private static List<String> complaints(String part, String text, TargetVersion target) {
        List<String> messages = new ArrayList<>();
        String main = "events {}\n" + part + " {\n" + text + "\n}\n";
        for (Handled directive : TextModel.of(main, target).handled()) {
            Setters.read(directive, target, complaint -> messages.add(complaint.message()));
        }
        return messages;
    }
}
