package io.github.nginxlint.rules.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.rules.syntax.RuleFindings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpstreamServerDuplicateTest {

    private static List<String> messages(String upstream) {
        return RuleFindings.of(new UpstreamServerDuplicate()).inHttp("upstream app { " + upstream + " }");
    }

    @ParameterizedTest
    @CsvSource({
        "server app.local:80; server APP.local;, out of use for 10s",
        "server [::1]; server [::1]:80 fail_timeout=1m;, out of use for 1m",
        "server unix:/run/a.sock; server unix:/run/a.sock:;, out of use for 10s",
        "server 127.0.0.1; server 127.0.0.1 backup;, out of use for 10s",
        "server 127.0.0.1; server 127.0.0.1; server 127.0.0.2 down;, out of use for 10s",
        "server 127.0.0.1; server 127.0.0.1; server 127.0.0.2;, requests of two",
        "server 127.0.0.1; server 127.0.0.1; include more/*.conf;, out of use for 10s",
        "server 127.0.0.1; server 127.0.0.1; include more.conf;, requests of two"
    })
    void theMessageSaysWhatTheSecondPeerDoes(String upstream, String said) {
        assertThat(messages(upstream)).singleElement().asString().contains(said);
    }

    @Test
    void eachLineAfterTheFirstIsNamed() {
        assertThat(messages("server 127.0.0.1; server 127.0.0.1; server 127.0.0.1;"))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "server 127.0.0.1; server 127.0.0.1:8080;",
                "server unix:/run/a.sock; server unix:/run/A.sock;",
                "server 127.0.0.1 down; server 127.0.0.1;",
                "server 127.0.0.1; server 127.0.0.1 down;",
                "server 127.0.0.1 max_fails=0; server 127.0.0.1;",
                "server 127.0.0.1; server 127.0.0.1 fail_timeout=0s backup;",
                // a backup gets none of the requests while the other is up
                "server 127.0.0.1; server 127.0.0.1 backup; server 127.0.0.2;",
                "server {{ first }}; server {{ first }};",
                "server ${APP}; server ${APP};",
                "{% if a %} server 127.0.0.1; {% else %} server 127.0.0.1; {% endif %}"
            })
    void whatIsOnePeerOrMayBeIsLeftAlone(String upstream) {
        assertThat(messages(upstream)).isEmpty();
    }
}
