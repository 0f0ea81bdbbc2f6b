package io.github.nginxlint.rules.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.rules.syntax.RuleFindings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Http2UpstreamWithUpgradeTest {

    private static final String MAPS = "map $http_upgrade $always { default upgrade; '' close; }"
            + " map $http_upgrade $sometimes { default upgrade; '' ''; }"
            + " map $http_upgrade $never { default ''; }";

    private static List<String> messages(String version, String location) {
        return RuleFindings.of(new Http2UpstreamWithUpgrade())
                .in(version)
                .inHttp(MAPS + " server { location / { " + location + " proxy_pass http://a:1; } }");
    }

    @ParameterizedTest
    @CsvSource({
        "Connection upgrade, every request",
        "Connection $always, every request",
        "Connection $sometimes, a request for which it is not empty",
        "connection $http_connection, a request for which it is not empty",
        "Upgrade $http_upgrade, a request that asks for an upgrade",
        "UPGRADE websocket, every request",
    })
    void theMessageSaysWhichRequestsFail(String header, String requests) {
        assertThat(messages("1.29.4", "proxy_http_version 2; proxy_set_header " + header + ";"))
                .singleElement()
                .asString()
                .contains(": " + requests + " ends in 502");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Connection ''", "Connection $never", "Connection $cookie_a", "X-Connection upgrade"})
    void whatIsNotSentOrCannotBeKnownIsLeftAlone(String header) {
        assertThat(messages("1.29.4", "proxy_http_version 2; proxy_set_header " + header + ";"))
                .isEmpty();
    }

    @Test
    void otherVersionsOfTheProtocolAndOfNginxAreLeftAlone() {
        assertThat(messages("1.29.4", "proxy_http_version 1.1; proxy_set_header Connection upgrade;"))
                .isEmpty();
        assertThat(messages("1.29.4", "proxy_set_header Connection upgrade;")).isEmpty();
        assertThat(messages("1.29.3", "proxy_http_version 2; proxy_set_header Connection upgrade;"))
                .isEmpty();
    }

    @Test
    void anInheritedHeaderIsFlaggedOnce() {
        assertThat(RuleFindings.of(new Http2UpstreamWithUpgrade())
                        .inHttp("proxy_set_header Connection upgrade; proxy_http_version 2;"
                                + " server { location /a { proxy_pass http://a:1; }"
                                + " location /b { proxy_pass http://b:1; } location /c { fastcgi_pass c:1; } }"))
                .hasSize(1);
    }
}
