package io.github.nginxlint.rules.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.rules.Raised;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxySslNoSniTest {

    private static List<String> raised(String location) {
        return Raised.by(new ProxySslNoSni(), """
                upstream app { server 127.0.0.1:443; server old.example:443 down; server a.example:443; }
                upstream addresses { server 127.0.0.1:443; server [::1]:443; server unix:/run/app.sock; }
                server { location / { %s } }
                """.formatted(location));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy_pass https://api.example.com;",
                "proxy_pass https://API.EXAMPLE.COM:8443/v1/;",
                "proxy_pass https://api.example.com$request_uri;",
                "proxy_pass https://$arg_region.api.example.com;",
                "proxy_pass https://${arg_region}.example.com:443/x;",
                "proxy_pass https://a-${arg_region}-b.xn--p1ai.example;",
                "set $to api.example.com; proxy_pass https://$to;",
                "grpc_pass grpcs://api.example.com:443;",
                "uwsgi_pass suwsgi://api.example.com:443;",
                "proxy_pass https://10.0.0.1; proxy_ssl_name api.example.com;"
            })
    void aDomainNameIsMissed(String location) {
        assertThat(raised(location))
                .singleElement()
                .asString()
                .contains(" (SNI)")
                .contains("_ssl_server_name on");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy_pass http://api.example.com;",
                "proxy_pass https://10.0.0.1;",
                "proxy_pass https://[::1]:8443;",
                "proxy_pass https://backend;",
                "proxy_pass https://localhost:8443;",
                "proxy_pass https://app.localhost;",
                "proxy_pass https://localhost.localdomain;",
                "proxy_pass https://host.docker.internal;",
                "proxy_pass https://unix:/run/app.sock:/;",
                "proxy_pass https://addresses;",
                "proxy_pass https://$host;",
                "proxy_pass https://$arg_host.example;",
                "proxy_pass https://$arg_a.$arg_b;",
                "proxy_pass https://10.0.0.$arg_number;",
                "proxy_pass https://$arg_a.0.0.1:443;",
                "proxy_pass https://{{ host }};",
                "proxy_pass $scheme://api.example.com;",
                "fastcgi_pass api.example.com:9000;",
                "grpc_pass grpc://api.example.com:443;",
                "proxy_pass https://10.0.0.1; proxy_ssl_name '';",
                "proxy_pass https://10.0.0.1; proxy_ssl_verify on; proxy_ssl_name a.example;",
                "proxy_pass https://api.example.com; proxy_ssl_server_name {{ sni }};",
                "proxy_pass https://api.example.com; proxy_ssl_server_name on;"
            })
    void whatHasNoNameOrTellsItIsLeftAlone(String location) {
        assertThat(raised(location)).isEmpty();
    }

    @Test
    void anUpstreamsNameHasToBeReplaced() {
        assertThat(raised("proxy_pass https://app;"))
                .singleElement()
                .asString()
                .endsWith("write proxy_ssl_server_name on and proxy_ssl_name a.example");
    }
}
