package io.github.nginxlint.rules.buffer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.rules.Raised;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrpcHeaderBufferDefaultTest {

    private static final String TWO_SERVERS = """
            server { location /a { grpc_pass a:1; } location /b { grpc_pass b:1; } location /c { proxy_pass http://c; } }
            server { location /a { grpc_pass a:1; grpc_buffer_size 16k; } location /b { grpc_pass b:1; } }
            """;

    @ParameterizedTest
    @CsvSource({"1.31.2, 0", "1.31.3, 2", "1.32.0, 2"})
    void eachServerIsToldOnceFromTheVersionOn(String version, int findings) {
        assertThat(Raised.by(new GrpcHeaderBufferDefault(), TWO_SERVERS, version))
                .hasSize(findings);
    }

    @Test
    void withoutAVersionNothingIsSaid() {
        assertThat(Raised.by(new GrpcHeaderBufferDefault(), TWO_SERVERS)).isEmpty();
    }
}
