package io.github.nginxlint.rules.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.rules.Raised;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxySslProtocolsOldTest {

    private static List<String> raised(String http) {
        return Raised.by(new ProxySslProtocolsOld(), http);
    }

    @ParameterizedTest
    @CsvSource({"TLSv1, 1", "sslv3 TLSV1 tlsv1.1, 1", "SSLv2, 1", "TLSv1 TLSv1.2, 0", "TLSv1.3, 0", "TLSv1 unknown, 0"})
    void onlyOldVersionsAreReportedOnce(String versions, int findings) {
        assertThat(raised("grpc_ssl_protocols " + versions + "; server { location /a { grpc_pass grpcs://a:1; }"
                        + " location /b { grpc_pass grpcs://b:1; } }"))
                .hasSize(findings);
    }
}
