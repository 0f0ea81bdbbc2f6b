package io.github.nginxlint.rules.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.rules.syntax.RuleFindings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariablePassStaticAnywayTest {

    private static List<String> messages(String value, String literal) {
        return RuleFindings.of(new VariablePassStaticAnyway())
                .inHttp("resolver 10.0.0.2; server { location / { set $b " + value + "; proxy_pass $b; }"
                        + " location /literal { proxy_pass " + literal + "; } }");
    }

    @ParameterizedTest
    @CsvSource({
        "http://app.lan:1, http://app.lan:1/x, 1",
        "http://app.lan, http://App.lan:80, 1",
        "https://app.lan, https://app.lan, 1",
        "https://app.lan, http://app.lan, 0",
        "http://app.lan:1, http://app.lan:2, 0",
        "http://app.lan:1, http://other.lan:1, 0",
        "http://localhost:1, http://localhost:1, 0",
        "http://10.0.0.1, http://10.0.0.1, 0",
        "http://$arg_x, http://app.lan, 0"
    })
    void theSameHostAndPortIsFoundAmongThoseOfStart(String value, String literal, int findings) {
        assertThat(messages(value, literal)).hasSize(findings);
    }

    @Test
    void otherProtocolsShareTheUpstreams() {
        assertThat(RuleFindings.of(new VariablePassStaticAnyway())
                        .inHttp("resolver 10.0.0.2; server { location / { set $b app.lan:9000; fastcgi_pass $b; }"
                                + " location /literal { fastcgi_pass app.lan:9000; } }"))
                .singleElement()
                .asString()
                .startsWith("\"app.lan\" also stands in a pass without variables");
    }
}
