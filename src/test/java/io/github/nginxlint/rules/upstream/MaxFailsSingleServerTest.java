package io.github.nginxlint.rules.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.rules.syntax.RuleFindings;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaxFailsSingleServerTest {

    private static List<String> messages(String upstream) {
        return RuleFindings.of(new MaxFailsSingleServer()).inHttp("upstream app { " + upstream + " }");
    }

    @ParameterizedTest
    @CsvSource({
        "server 127.0.0.1 max_fails=3 fail_timeout=30s;, max_fails=3",
        "server [::1]:81 weight=5 fail_timeout=30s;, fail_timeout=30s",
        "zone a 64k; keepalive 8; server unix:/run/a.sock max_fails=1;, max_fails=1"
    })
    void whatDoesNothingIsNamed(String upstream, String word) {
        assertThat(messages(upstream)).singleElement().asString().startsWith("\"" + word + "\" has no effect");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "server 127.0.0.1;",
                "server 127.0.0.1 weight=5;",
                "server 127.0.0.1 max_fails=0 fail_timeout=30s;",
                "server 127.0.0.1 max_fails=3 fail_timeout=0;",
                "server 127.0.0.1 max_fails=3 down;",
                "server 127.0.0.1 max_fails=3 fail_timeout=500ms;",
                "server 127.0.0.1 max_fails=3; server 127.0.0.1:81;",
                "server 127.0.0.1 max_fails=3; server 127.0.0.1:81 backup;",
                "server 127.0.0.1 max_fails=3; server 127.0.0.1:81 down;",
                // a name may have several addresses
                "server app.local max_fails=3;",
                "server localhost max_fails=3;",
                "server app.local max_fails=3 resolve;",
                "server 127.0.0.1 max_fails=3; include more.conf;",
                "server 127.0.0.1 max_fails=3; check interval=3000;",
                "server 127.0.0.1 max_fails={{ fails }};",
                "server {{ app }} max_fails=3;",
                "{% for app in apps %} server 127.0.0.1 max_fails=3; {% endfor %}"
            })
    void whatMayHaveAnEffectIsLeftAlone(String upstream) {
        assertThat(messages(upstream)).isEmpty();
    }
}
