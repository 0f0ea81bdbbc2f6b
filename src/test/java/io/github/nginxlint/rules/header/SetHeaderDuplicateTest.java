package io.github.nginxlint.rules.header;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.rules.syntax.RuleFindings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetHeaderDuplicateTest {

    private static final RuleFindings RULE = RuleFindings.of(new SetHeaderDuplicate());

    private static List<String> messages(String headers) {
        return RULE.inHttp("""
                map $host $always { default a; b c; }
                map $host $mixed { default ""; b c; }
                server { location / { proxy_pass http://127.0.0.1:3000; %s } }
                """.formatted(headers));
    }

    @ParameterizedTest
    @CsvSource({
        "$host, $http_host, true",
        "a, b, true",
        "x-$arg_a, $always, true",
        "$http_upgrade, $http_upgrade, true",
        "$arg_a, $arg_b, false",
        "$host, $arg_b, false",
        "$always, $mixed, false",
        "$mixed, a, false",
        "a, '', false",
        "'', '', false",
        "a, {{ b }}, false"
    })
    void onlyLinesThatAreSentTogetherAreReported(String first, String second, boolean reported) {
        List<String> messages =
                messages("proxy_set_header X-A \"" + first + "\"; proxy_set_header x-a \"" + second + "\";");

        assertThat(messages).hasSize(reported ? 1 : 0);
    }

    @Test
    void twoValuesOfAListAreMeantButNotOneTwice() {
        assertThat(messages("proxy_set_header Cookie a=1; proxy_set_header Cookie b=2;"))
                .isEmpty();
        assertThat(messages("proxy_set_header Cookie a=1; proxy_set_header Cookie a=1;"))
                .hasSize(1);
    }

    @Test
    void eachLineBeyondTheFirstIsReported() {
        assertThat(messages("proxy_set_header Host a; proxy_set_header Host b; proxy_set_header Host c;"))
                .hasSize(2)
                .allMatch(message -> message.contains("400"));
    }

    @Test
    void theLineOfOnesOwnIsFlaggedAndTheIncludedOneNamed() {
        List<Finding> findings = RULE.findings(
                Map.of(
                        "nginx.conf",
                        "http { server { location / { proxy_set_header Host a; include p.conf;"
                                + " proxy_pass http://127.0.0.1:3000; } } }",
                        "p.conf",
                        "proxy_set_header Host b;"),
                "nginx.conf");

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).place().file().name()).isEqualTo("nginx.conf");
        assertThat(findings.get(0).related().get(0).place().file().name()).isEqualTo("p.conf");
    }

    @Test
    void aLevelThatSeveralPassesUseIsReportedOnce() {
        assertThat(RULE.inHttp("""
                proxy_set_header Host a;
                proxy_set_header Host b;
                server {
                    location / { proxy_pass http://127.0.0.1:3000; }
                    location /b { proxy_pass http://127.0.0.1:3000; }
                    location /c { uwsgi_pass 127.0.0.1:3000; }
                }
                """)).hasSize(1);
    }

    @Test
    void whatAnUnreadIncludeMayChangeIsNotReported() {
        assertThat(messages("proxy_set_header Host a; proxy_set_header Host b; include nowhere.conf;"))
                .isEmpty();
    }

    @Test
    void aHostOfOneLineOnlyIsSentFrom1314() {
        String text = "server { location / { proxy_set_header Host a; proxy_set_header Host b; proxy_set_header X-A a;"
                + " proxy_set_header X-A b; proxy_pass http://127.0.0.1:3000; } }";

        assertThat(RULE.in("1.31.4").inHttp(text)).singleElement().asString().startsWith("\"X-A\"");
        assertThat(RULE.in("1.31.3").inHttp(text)).hasSize(2);
    }
}
