package io.github.nginxlint.rules.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.rules.Raised;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxySslNameIsUpstreamTest {

    private static List<String> raised(String location) {
        return Raised.by(new ProxySslNameIsUpstream(), """
                upstream app { server 127.0.0.1:443; server a.example:443; }
                upstream addresses { server 127.0.0.1:443; }
                upstream own { server 127.0.0.1:443; server OWN:443; }
                upstream a.example { server 127.0.0.1:443; }
                upstream more { server 127.0.0.1:443; include more.conf; }
                server { location / { %s } }
                """.formatted(location));
    }

    @Test
    void theNameOfAServerIsOffered() {
        assertThat(raised("proxy_pass https://app; proxy_ssl_server_name on;"))
                .singleElement()
                .asString()
                .contains("a server that does not know it refuses")
                .endsWith("write proxy_ssl_name a.example");
        assertThat(raised("proxy_pass https://addresses; proxy_ssl_verify on;"))
                .singleElement()
                .asString()
                .contains("upstream SSL certificate does not match \"addresses\"")
                .endsWith("write proxy_ssl_name with the name in the servers' certificate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set $to app; proxy_pass https://$to; proxy_ssl_server_name on;",
                "proxy_pass https://[::1]; proxy_ssl_verify on;",
                "proxy_pass https://app; proxy_ssl_server_name off; proxy_ssl_verify on;",
                "uwsgi_pass suwsgi://app; uwsgi_ssl_server_name on;"
            })
    void aNameThatNoCertificateHasIsReported(String location) {
        assertThat(raised(location)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy_pass https://own; proxy_ssl_server_name on;",
                "proxy_pass https://a.example; proxy_ssl_server_name on;",
                "proxy_pass https://more; proxy_ssl_server_name on;",
                "proxy_pass https://app; proxy_ssl_server_name on; proxy_ssl_name x;",
                "proxy_pass https://app; proxy_ssl_server_name {{ sni }};",
                "proxy_pass https://app;",
                "proxy_pass https://b.example; proxy_ssl_verify on;",
                "proxy_pass https://127.0.0.1; proxy_ssl_server_name on;",
                "proxy_pass http://app; proxy_ssl_verify on;",
                "grpc_pass grpcs://app; proxy_ssl_verify on;"
            })
    void whatMayBeRightIsLeftAlone(String location) {
        assertThat(raised(location)).isEmpty();
    }
}
