package io.github.nginxlint.rules.location;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.rules.syntax.RuleFindings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyPassSlashMismatchTest {

    private static final RuleFindings RULE = RuleFindings.of(new ProxyPassSlashMismatch());

    private static List<String> messages(String location, String uri, String beside) {
        return RULE.inHttp(
                "server { location " + location + " { proxy_pass http://127.0.0.1:3000" + uri + "; } " + beside + " }");
    }

    @ParameterizedTest
    @CsvSource({"/api, /, //x", "^~ /api, /v1/, /v1//x", "/api/, /v1, /v1x", "/, /app, /appx", "/a.b/api, /, //x"})
    void whatTheBackendGetsIsSaid(String location, String uri, String got) {
        assertThat(messages(location, uri, ""))
                .singleElement()
                .asString()
                .contains("reaches the backend as \"" + got + "\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/ | /",
                "/api | /v1",
                "/api/ | /v1/",
                "/api/ | /",
                "/api | ''",
                "= /api | /",
                "/img_ | /img/",
                "/api/ | /v1-",
                "/api/ | /?a=b",
                "/api/ | ?a=b",
                "/api/ | /index.html",
                "/favicon.ico | /",
                "/health/ | /ok",
                "/nginx_status | /",
                "/metrics/ | /a",
                "/ping | /",
                "/live | /",
                "/ready | /",
                "/version | /",
                "'' | /",
                "{{ a }} | /v1",
                "/api | /{{ a }}/",
                "/api | /$arg_a/"
            })
    void whatMayBeMeantIsLeftAlone(String location, String uri) {
        assertThat(messages(location.isEmpty() ? "\"\"" : location, uri, "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "location /api/ { return 204; }",
                "location ~ ^/api/ { return 204; }",
                "location = /api/x { return 204; }",
                "include nowhere.conf;"
            })
    void requestsThatAnotherLocationMayAnswerProveNothing(String beside) {
        assertThat(messages("/api", "/", beside)).isEmpty();
    }

    @Test
    void aRewriteInTheLocationMakesThePath() {
        assertThat(
                        RULE.inHttp(
                                "server { location /api { rewrite ^/api/(.*) /$1 break; proxy_pass http://127.0.0.1:3000/; } }"))
                .isEmpty();
    }

    @Test
    void aPassOfAnotherProtocolHasNoUri() {
        assertThat(RULE.inHttp("server { location /api { uwsgi_pass 127.0.0.1:3000; } }"))
                .isEmpty();
    }

    @Test
    void whatIsRefusedInAnIfIsNotJudged() {
        assertThat(RULE.inHttp("server { location /api { if ($arg_a) { proxy_pass http://127.0.0.1:3000/; } } }"))
                .isEmpty();
    }

    @Test
    void aLongPathIsCut() {
        assertThat(messages("/" + "a".repeat(150), "/" + "b".repeat(150) + "/", ""))
                .singleElement()
                .asString()
                .hasSizeLessThan(310);
    }
}
