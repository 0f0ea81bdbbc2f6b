package io.github.nginxlint.rules.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.rules.syntax.RuleFindings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VariablePassWithoutSchemeTest {

    private static final RuleFindings RULE = RuleFindings.of(new VariablePassWithoutScheme());

    private static List<String> messages(String set, String pass) {
        return RULE.inHttp("""
                map $arg_a $none { default a; b c; }
                map $arg_a $some { default a; b http://c; }
                map $arg_a $empty { default ""; b ""; }
                map $arg_a $unread { default a; include nowhere.conf; }
                server { location / { %s proxy_pass %s; } }
                """.formatted(set, pass));
    }

    @ParameterizedTest
    @CsvSource({
        "$none, true",
        "$none:3000, true",
        "$none/x, true",
        "$empty, true",
        "$host, true",
        "$http_host$request_uri, true",
        "$server_name, true",
        "$some, false",
        "$unread, false",
        "$arg_a, false",
        "$1, false",
        "$scheme://a, false",
        "http://$none, false",
        "https://$none, false",
        "$HOST_OF_TEMPLATE, false"
    })
    void onlyAValueThatIsKnownToLackTheSchemeIsReported(String pass, boolean reported) {
        assertThat(messages("", pass)).hasSize(reported ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "httpx://a, true",
        "$none, true",
        "$host, true",
        "http://a, false",
        "HTTPS://a, false",
        "$scheme://a, false",
        "$arg_a, false",
        "{{ a }}, false"
    })
    void aVariableIsFollowedToItsValue(String value, boolean reported) {
        assertThat(messages("set $b \"" + value + "\";", "$b")).hasSize(reported ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"grpc_pass", "uwsgi_pass", "fastcgi_pass", "scgi_pass"})
    void otherProtocolsNeedNoScheme(String directive) {
        assertThat(RULE.inHttp("server { location / { set $b 127.0.0.1:1; " + directive + " $b; } }"))
                .isEmpty();
    }

    @Test
    void aLongValueIsCutAndItsPlaceIsShown() {
        assertThat(messages("set $b " + "a".repeat(400) + ";", "$b"))
                .singleElement()
                .asString()
                .hasSizeLessThan(310);
    }
}
