package io.github.nginxlint.rules.header;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.rules.syntax.RuleFindings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SetHeaderHopByHopTest {

    private static final RuleFindings RULE = RuleFindings.of(new SetHeaderHopByHop());

    private static List<String> messages(String location) {
        return RULE.inHttp("server { location / { proxy_pass http://127.0.0.1:3000; " + location + " } }");
    }

    @ParameterizedTest
    @CsvSource({
        "Transfer-Encoding, chunked, true",
        "transfer-encoding, identity, true",
        "Transfer-Encoding, '', false",
        "Transfer-Encoding, $http_transfer_encoding, false",
        "Transfer-Encoding, {{ x }}, false",
        "Content-Length, '', true",
        "content-length, 0, true",
        "Content-Length, 7, true",
        "Content-Length, $content_length, false",
        "Content-Length, {{ x }}, false",
        "Expect, 100-continue, false",
        "Connection, $http_connection, false"
    })
    void onlyWhatContradictsTheBodyIsReported(String name, String value, boolean reported) {
        assertThat(messages("proxy_set_header " + name + " \"" + value + "\";")).hasSize(reported ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy_pass_request_body off;",
                "proxy_set_body x;",
                "internal;",
                "limit_except GET { deny all; }",
                "if ($request_method !~ ^(GET|HEAD)$) { return 405; }",
                "include nowhere.conf;",
            })
    void whereNoBodyMayGoItsLengthIsLeftAlone(String beside) {
        assertThat(messages("proxy_set_header Content-Length \"\"; " + beside)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"auth_request /sub?x=1;", "mirror /sub;", "error_page 500 502 /sub;"})
    void aLocationThatNginxAsksItselfIsLeftAlone(String asking) {
        assertThat(RULE.inHttp("server { " + asking + " location ^~ /sub { proxy_set_header Content-Length '';"
                        + " proxy_pass http://127.0.0.1:3000; } }"))
                .isEmpty();
    }

    @Test
    void aMethodAskedForAroundTheLocationCountsAsWell() {
        assertThat(RULE.inHttp("server { if ($request_method = POST) { return 405; } location / {"
                        + " proxy_set_header Content-Length 0; proxy_pass http://127.0.0.1:3000; } }"))
                .isEmpty();
        assertThat(messages(
                        "limit_except GET { proxy_pass http://127.0.0.1:3001; } proxy_set_header Content-Length 0;"))
                .isEmpty();
    }

    @Test
    void aFixedLengthIsWrongUnlessTheBodyIsFixedToo() {
        assertThat(messages("proxy_set_header Content-Length 7; proxy_pass_request_body off;"))
                .hasSize(1);
        assertThat(messages("proxy_set_header Content-Length 7; proxy_set_body sevensx;"))
                .isEmpty();
    }

    @Test
    void anInheritedLineIsReportedOnceWhenOnePassNeedsTheLength() {
        assertThat(RULE.inHttp("""
                proxy_set_header Content-Length "";
                server {
                    location /auth { internal; proxy_pass http://127.0.0.1:3000; }
                    location /a { proxy_pass http://127.0.0.1:3000; }
                    location /b { proxy_pass http://127.0.0.1:3000; }
                }
                """)).hasSize(1);
    }

    @Test
    void aFragmentWithoutALocationIsLeftAlone() {
        assertThat(RULE.inFragment(
                        "proxy_set_header Content-Length ''; proxy_pass http://127.0.0.1:3000;",
                        "http",
                        "server",
                        "location"))
                .isEmpty();
    }
}
