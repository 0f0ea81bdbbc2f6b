package io.github.nginxlint.rules.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.rules.syntax.RuleFindings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpstreamNameAsHostTest {

    private static final String UPSTREAM = "upstream app { server 127.0.0.1:1; } ";

    private static List<String> messages(String http) {
        return RuleFindings.of(new UpstreamNameAsHost()).inHttp(http);
    }

    @Test
    void theMessageSaysWhatTheBackendGets() {
        assertThat(messages(UPSTREAM + "server { location / { proxy_pass http://app; } }"))
                .containsExactly(
                        "\"app\" is what the backend gets as Host: one that chooses by it, or checks it, answers"
                                + " 404, 421 or 400, and its redirects lead to that name; write proxy_set_header Host $host");
    }

    @Test
    void anUnderscoreIsNoPartOfAHostName() {
        assertThat(messages("upstream a_b { server 127.0.0.1:1; } server { location / { proxy_pass http://a_b; } }"))
                .singleElement()
                .asString()
                .contains("a name with \"_\" is no host name");
    }

    @Test
    void theHeadersInEffectStayBesideIt() {
        assertThat(messages(UPSTREAM + "proxy_set_header X-A a; server { location / { proxy_pass http://app; } }"))
                .singleElement()
                .asString()
                .endsWith("write proxy_set_header Host $host beside the others");
    }

    @Test
    void anUpstreamIsReportedOnceWithTheOtherPasses() {
        String locations = "";
        for (int i = 0; i < 9; i++) {
            locations += "location /" + i + " { proxy_pass http://app; } ";
        }
        String main = "events {} http { " + UPSTREAM + "server { " + locations + "} }";
        List<Finding> findings =
                RuleFindings.of(new UpstreamNameAsHost()).findings(Map.of("nginx.conf", main), "nginx.conf");

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).related())
                .extracting(Related::message)
                .containsExactly("the upstream", "and here", "and here", "and here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy_set_header Host $host; proxy_pass http://app;",
                "proxy_set_header HOST ''; proxy_pass http://app;",
                "proxy_set_header ${HEADER} x; proxy_pass http://app;",
                "include missing.conf; proxy_pass http://app;",
                "grpc_pass grpc://app;",
                "proxy_pass http://other;",
                "proxy_pass http://127.0.0.1;"
            })
    void itIsNotSentOrNotKnown(String location) {
        assertThat(messages(UPSTREAM + "server { location / { " + location + " } }"))
                .isEmpty();
    }

    @Test
    void aHostThatIsLostIsAnothersMatter() {
        assertThat(messages(UPSTREAM + "proxy_set_header Host $host;"
                        + " server { location / { proxy_set_header X-A a; proxy_pass http://app; } }"))
                .isEmpty();
        assertThat(messages(UPSTREAM + "include missing.conf;"
                        + " server { location / { proxy_set_header X-A a; proxy_pass http://app; } }"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "upstream a.b { server 127.0.0.1:1; } server { location / { proxy_pass http://a.b; } }",
                "upstream localhost { server 127.0.0.1:1; } server { location / { proxy_pass http://localhost; } }",
                "upstream App { server app:1; } server { location / { proxy_pass http://app; } }",
                "upstream app { include missing.conf; } server { location / { proxy_pass http://app; } }"
            })
    void theNameMayBeTheBackendsOwn(String http) {
        assertThat(messages(http)).isEmpty();
    }
}
