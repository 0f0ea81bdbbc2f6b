package io.github.nginxlint.rules.location;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.rules.syntax.RuleFindings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VariablePassFixedUriTest {

    private static final RuleFindings RULE = RuleFindings.of(new VariablePassFixedUri());

    private static List<String> messages(String location, String pass) {
        return RULE.inHttp("server { set $b 127.0.0.1:3000; set $t {{ x }}; set $u app$uri; location " + location
                + " { proxy_pass " + pass + "; } }");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://$b/",
                "http://$b/v1",
                "http://$host/",
                "https://${host}/",
                "$scheme://127.0.0.1/",
                "http://app:$server_port/",
                "http://$1.internal/",
                "http://$arg_a:3000/",
                "http://$b/?a=b",
                "http://unix:/run/$b.sock:/v1/"
            })
    void aUriThatIsTheSameForEveryRequestIsReported(String pass) {
        assertThat(messages("/api/", pass)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "http://a:3000/, $v, true",
        "a:3000/, http://$v, true",
        "http://a:3000, $v, false",
        "http://a:3000/verify, $v, false",
        "http://a/, $v$request_uri, false",
        "http://$arg_a/, $v, false"
    })
    void aSlashAtTheEndOfTheValueIsAUriAsWell(String value, String pass, boolean reported) {
        assertThat(RULE.inHttp("server { location /api/ { set $v " + value + "; proxy_pass " + pass + "; } }"))
                .hasSize(reported ? 1 : 0);
    }

    @Test
    void aValueWithoutSlashAmongSeveralIsNotReported() {
        assertThat(
                        RULE.inHttp(
                                "map $arg_a $v { default http://a/; b http://b; }"
                                        + " server { location /api/ { proxy_pass $v; } location = /x { set $w http://a/; proxy_pass $w; } }"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://$b",
                "http://127.0.0.1:3000/",
                "http://$b/$1",
                "http://$b/index.html",
                "http://$arg_a/",
                "http://$1/",
                "http://$t/",
                "http://$u/",
                "http://{{ x }}/",
                "http://unix:/run/$b.sock:"
            })
    void whatMayDifferByRequestIsLeftAlone(String pass) {
        assertThat(messages("/api/", pass)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/ | / | true",
                "/api | / | true",
                "/api/ | /v1 | true",
                "/api | /v1 | false",
                "^~ /api/ | / | true",
                "= /api | / | false",
                "/health | / | false",
                "@app | / | false",
                "~ ^/api/ | / | true",
                "~ ^/api/(.*)$ | / | true",
                "~ ^/api$ | / | false",
                "~ ^/api\\.v1/?$ | / | false",
                "~ ^/api/ | /v1 | false",
                "~ \\.php$ | /index.php | false"
            })
    void onlyALocationOfManyPathsIsReported(String location, String uri, boolean reported) {
        assertThat(messages(location, "http://$b" + uri)).hasSize(reported ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "location /api/ { internal; proxy_pass http://$b/; }",
                "auth_request /api/; location /api/ { proxy_pass http://$b/; }",
                "location /api/ { if ($arg_a) { proxy_pass http://$b/; } }",
                "location /api/ { grpc_pass $b; }"
            })
    void anotherKindOfRequestIsLeftAlone(String server) {
        assertThat(RULE.inHttp("server { set $b 127.0.0.1:3000; " + server + " }"))
                .isEmpty();
    }

    @Test
    void theRemedyFitsTheLocation() {
        assertThat(messages("/", "http://$b/"))
                .singleElement()
                .asString()
                .endsWith("write no URI, and nginx sends that of the request");
        assertThat(messages("/api/", "http://$b/v1"))
                .singleElement()
                .asString()
                .endsWith("write no URI, and rewrite ^/api/(.*) /v1/$1 break");
    }
}
