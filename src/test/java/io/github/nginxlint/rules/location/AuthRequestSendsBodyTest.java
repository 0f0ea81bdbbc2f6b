package io.github.nginxlint.rules.location;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthRequestSendsBodyTest {

    private static List<String> ask(String server) {
        return LocationFindings.inServer(new AuthRequestSendsBody(), server);
    }

    @Test
    void aLocationAskedManyTimesIsReportedOnce() {
        assertThat(ask("""
                location /a { auth_request /auth; proxy_pass http://127.0.0.1:1; }
                location /b { auth_request /auth; proxy_pass http://127.0.0.1:1; }
                location /auth { proxy_pass http://127.0.0.1:2; }
                """)).singleElement().asString().startsWith("proxy_pass http://127.0.0.1:2 | ");
    }

    @Test
    void aHeaderThatIsInheritedCounts() {
        String server = """
                proxy_set_header Content-Length "";
                auth_request /auth;
                location = /auth { %s proxy_pass http://127.0.0.1:2; }
                """;

        assertThat(ask(server.formatted(""))).isEmpty();
        assertThat(ask(server.formatted("proxy_set_header Host $host;"))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "auth_request $uri; location / { proxy_pass http://127.0.0.1:2; }",
                "auth_request {{ uri }}; location / { proxy_pass http://127.0.0.1:2; }",
                "auth_request /auth; include more.conf; location /auth { proxy_pass http://127.0.0.1:2; }",
                "auth_request /auth; location /auth { fastcgi_pass 127.0.0.1:2; }",
                "auth_request /auth; location /auth { {% if x %} proxy_pass http://127.0.0.1:2; {% endif %} }",
                "auth_request /auth; location /auth { proxy_pass http://127.0.0.1:2; proxy_pass_request_headers off; }",
                "auth_request /auth; location /other { proxy_pass http://127.0.0.1:2; }"
            })
    void whatSendsNoLengthOrIsNotKnownIsLeftAlone(String server) {
        assertThat(ask(server)).isEmpty();
    }

    @Test
    void ofAllServersEachHasItsOwnLocation() {
        assertThat(LocationFindings.inHttp(new AuthRequestSendsBody(), """
                auth_request /auth;
                server { location /auth { proxy_pass http://127.0.0.1:2; } }
                """)).isEmpty();
    }
}
