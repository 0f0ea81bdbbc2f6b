package io.github.nginxlint.rules.location;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.rules.syntax.RuleFindings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyPassUriIgnoredTest {

    private static final RuleFindings RULE = RuleFindings.of(new ProxyPassUriIgnored());

    private static List<String> messages(String location, String rewrite, String uri) {
        return RULE.inHttp("server { location " + location + " { " + rewrite + " proxy_pass http://127.0.0.1:3000" + uri
                + "; } }");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^ /new",
                "^/api /new",
                "^/api/ /new",
                "^/api/(.*) /new/$1",
                "^/api/?(.*)$ /new/$1",
                "^/api(/.*)$ $1",
                "^(.*)$ /new$1",
                "^/(.*)$ /new/$1",
                ".* /new",
                "(.*) /new",
                "(.*)$ /new",
                ".*$ /new"
            })
    void aRewriteOfEveryRequestTakesTheUriAway(String rewrite) {
        assertThat(messages("/api/", "rewrite " + rewrite + " break;", "/v1/")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "^/api/old/(.*) /new/$1 break",
                "^/api/$ /new break",
                "^/api$ /new break",
                "^$ /new break",
                "old /new break",
                "^/api/(.*) /new/$1 last",
                "^/api/(.*) /new/$1 permanent",
                "^/api/(.*) /new/$1",
                "^/api/(.*) /v1/x/$1 break",
                "^/api/(.*) https://example.com/$1 break",
                "^/api/(.*) $new_uri break",
                "^/api/(.*) $ break",
                "^/api/(.*) /{{ x }} break"
            })
    void whereTheUriMayCountItIsLeftAlone(String rewrite) {
        assertThat(messages("/api/", "rewrite " + rewrite + ";", "/v1/")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/api/, /", "/api/, ''", "/api/, /$arg_x", "~ /api/, ''", "= /api, /v1"})
    void aPassWithoutAUriThatCountsIsLeftAlone(String location, String uri) {
        assertThat(messages(location, "rewrite ^ /new break;", uri)).isEmpty();
    }

    @Test
    void theRewriteIsNamed() {
        assertThat(messages("/api", "rewrite ^/api(.*)$ /new$1 break;", "/v1"))
                .singleElement()
                .asString()
                .contains("\"/v1\" is ignored")
                .contains("\"/new$1\"");
    }

    @Test
    void aRewriteInAnIfLeavesTheOtherRequestsAlone() {
        assertThat(messages("/api/", "if ($arg_a) { rewrite ^ /new break; }", "/v1/"))
                .isEmpty();
    }
}
