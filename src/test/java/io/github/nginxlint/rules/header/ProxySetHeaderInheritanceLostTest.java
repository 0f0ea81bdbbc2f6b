package io.github.nginxlint.rules.header;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.rules.syntax.RuleFindings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxySetHeaderInheritanceLostTest {

    private static final RuleFindings RULE = RuleFindings.of(new ProxySetHeaderInheritanceLost());

    private static List<String> messages(String outer, String location, String target) {
        return RULE.inHttp("upstream app { server 127.0.0.1:3000; } proxy_http_version 1.1; " + outer
                + " server { location / { proxy_pass " + target + "; " + location + " } }");
    }

    private static List<String> messages(String outer, String location) {
        return messages(outer, location, "http://app");
    }

    @ParameterizedTest
    @CsvSource({
        "Host, $host, gets Host ''app''",
        "X-Forwarded-For, $remote_addr, may take nginx for the client",
        "x-real-ip, $remote_addr, may take nginx for the client",
        "Forwarded, for=$remote_addr, may take nginx for the client",
        "X-Forwarded-Proto, $scheme, may lead elsewhere",
        "Authorization, Basic eHg=, may answer 401",
        "Upgrade, $http_upgrade, no 101",
        "Connection, $http_connection, no 101"
    })
    void aHeaderThatMattersIsNamedWithWhatFollows(String name, String value, String consequence) {
        assertThat(messages("proxy_set_header " + name + " \"" + value + "\";", "proxy_set_header X-A a;"))
                .singleElement()
                .asString()
                .contains("\"" + name + "\" is lost")
                .contains(consequence.replace("''", "\""));
    }

    @ParameterizedTest
    @CsvSource({
        "Host, $proxy_host",
        "Connection, close",
        "Connection, ''",
        "Upgrade, ''",
        "X-Forwarded-For, ''",
        "X-Forwarded-For, $http_x_forwarded_for",
        "Authorization, $http_authorization",
        "X-Custom, a",
        "Accept-Encoding, ''"
    })
    void whatIsSentAnywayOrMattersToNoneIsLeftAlone(String name, String value) {
        assertThat(messages("proxy_set_header " + name + " \"" + value + "\";", "proxy_set_header X-A a;"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://app, true, true",
        "http://127.0.0.1:3000, true, true",
        "http://unix:/run/app.sock:, true, true",
        "http://backend:3000, true, true",
        "https://127.0.0.1:3000, true, true",
        "http://app.example.com, false, true",
        "https://app.example.com, false, false",
        "https://$arg_x.example.com, false, false"
    })
    void theTargetDecidesWhetherItMatters(String target, boolean host, boolean address) {
        assertThat(messages("proxy_set_header Host $host;", "proxy_set_header X-A a;", target))
                .hasSize(host ? 1 : 0);
        assertThat(messages("proxy_set_header X-Forwarded-For $remote_addr;", "proxy_set_header X-A a;", target))
                .hasSize(address ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0", "2"})
    void withoutHttp11ThereIsNoWebSocketToLose(String version) {
        assertThat(messages(
                        "proxy_set_header Upgrade $http_upgrade;",
                        "proxy_set_header X-A a; proxy_http_version " + version + ";"))
                .isEmpty();
    }

    @Test
    void aRepeatedHeaderShowsThatTheUpgradeIsLeftOutOnPurpose() {
        String outer = "proxy_set_header Host $host; proxy_set_header Upgrade $http_upgrade;";

        assertThat(messages(outer, "proxy_set_header host b;")).isEmpty();
        assertThat(messages(outer + " proxy_set_header X-Real-IP $remote_addr;", "proxy_set_header host b;"))
                .singleElement()
                .asString()
                .contains("\"Upgrade\" and \"X-Real-IP\" are lost");
    }

    @Test
    void theLastOfSeveralCountsAndManyAreCounted() {
        StringBuilder outer = new StringBuilder("proxy_set_header Host ''; proxy_set_header Host $host;");
        for (int i = 0; i < 6; i++) {
            outer.append("proxy_set_header X-Forwarded-A-Very-Long-Name")
                    .append(i)
                    .append(" a;");
        }

        assertThat(messages(outer.toString(), "proxy_set_header X-A a;"))
                .singleElement()
                .asString()
                .contains("\"Host\", \"X-Forwarded-A-Very-L...\"")
                .contains("and 2 more are lost")
                .hasSizeLessThan(310);
    }

    @Test
    void eachLostLineIsShownAndTheIncludeThatCostItIsFlagged() {
        List<Finding> findings = RULE.findings(
                Map.of(
                        "nginx.conf",
                        "http { proxy_set_header Host $host;\nproxy_set_header X-Real-IP $remote_addr;\n"
                                + "server { location / { include a.conf; proxy_pass http://127.0.0.1:3000; } } }",
                        "a.conf",
                        "include b.conf;",
                        "b.conf",
                        "proxy_set_header X-A a;"),
                "nginx.conf");

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).place().text()).isEqualTo("include a.conf");
        assertThat(findings.get(0).related())
                .extracting(related -> related.place().text())
                .containsExactly("proxy_set_header Host $host", "proxy_set_header X-Real-IP $remote_addr");
    }

    @Test
    void whatStandsOutsideOfAFragmentIsNotKnown() {
        assertThat(RULE.inFragment(
                        "proxy_set_header X-A a; proxy_pass http://127.0.0.1:3000;", "http", "server", "location"))
                .isEmpty();
        assertThat(RULE.inFragment(
                        "location / { proxy_set_header X-A a; proxy_pass http://127.0.0.1:3000; }", "http", "server"))
                .isEmpty();
    }

    @Test
    void whatAnUnreadIncludeMayGiveIsNotLost() {
        assertThat(messages("proxy_set_header Host $host;", "proxy_set_header X-A a; include nowhere.conf;"))
                .isEmpty();
    }
}
