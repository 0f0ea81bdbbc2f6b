package io.github.nginxlint.rules.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.rules.syntax.RuleFindings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NextUpstreamCannotRetryTest {

    private static final String TWO = "upstream app { server 127.0.0.1:1; server 127.0.0.1:2; }";

    private static List<String> messages(String upstream, String location) {
        return RuleFindings.of(new NextUpstreamCannotRetry())
                .inHttp(upstream + " server { location / { " + location + " } }");
    }

    @ParameterizedTest
    @CsvSource({
        "proxy_pass http://app; proxy_next_upstream off;, '\"proxy_next_upstream off\": '",
        "proxy_pass http://app; proxy_next_upstream error off;, '\"proxy_next_upstream off\": '",
        "proxy_pass http://app; proxy_next_upstream http_502;, '\"proxy_next_upstream\" without \"error\": '",
        "fastcgi_pass app; fastcgi_next_upstream off;, '\"fastcgi_next_upstream off\": '",
        "uwsgi_pass app; uwsgi_next_upstream_tries 1;, '\"uwsgi_next_upstream_tries 1\": '",
        "grpc_pass grpc://app; grpc_next_upstream timeout;, '\"grpc_next_upstream\" without \"error\": '"
    })
    void theMessageNamesWhatKeepsTheRequest(String location, String start) {
        assertThat(messages(TWO, location)).singleElement().asString().startsWith(start);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy_pass http://app;",
                "proxy_pass http://app; proxy_next_upstream error;",
                "proxy_pass http://app; proxy_next_upstream http_502; proxy_next_upstream error;",
                "proxy_pass http://app; proxy_next_upstream_tries 2;",
                "proxy_pass http://app; proxy_next_upstream_tries 0;",
                "proxy_pass http://app; proxy_next_upstream_timeout 1;",
                "proxy_pass http://app; proxy_next_upstream {{ retry }};",
                "proxy_pass http://app; proxy_next_upstream_tries ${TRIES};",
                "proxy_pass http://other; proxy_next_upstream off;",
                "proxy_pass http://$arg_pool; proxy_next_upstream off;",
                "proxy_pass http://app; grpc_next_upstream off;"
            })
    void aRequestThatMayGoOnIsLeftAlone(String location) {
        assertThat(messages(TWO, location)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "server 127.0.0.1:1;",
                "server 127.0.0.1:1; server 127.0.0.1:1;",
                "server 127.0.0.1:1; server 127.0.0.1:2 down;",
                // how many peers a name is cannot be known
                "server app.local;",
                "server 127.0.0.1:1; server 127.0.0.1:2; balancer_by_lua_block { return }",
                "server 127.0.0.1:1; {% if b %} server 127.0.0.1:2; {% endif %}"
            })
    void anUpstreamWithoutAKnownSecondServerIsLeftAlone(String servers) {
        assertThat(messages("upstream app { " + servers + " }", "proxy_pass http://app; proxy_next_upstream off;"))
                .isEmpty();
    }

    @Test
    void aDirectiveThatManyLocationsInheritIsNamedOnce() {
        assertThat(RuleFindings.of(new NextUpstreamCannotRetry())
                        .inHttp(TWO + " proxy_next_upstream off; server { location / { proxy_pass http://app; }"
                                + " location /b { proxy_pass http://app; } }"))
                .hasSize(1);
    }

    @Test
    void anUnreadIncludeMayReplaceWhatIsInherited() {
        assertThat(RuleFindings.of(new NextUpstreamCannotRetry())
                        .inHttp(TWO + " proxy_next_upstream off; server { include more.conf; location / {"
                                + " proxy_pass http://app; } }"))
                .isEmpty();
    }
}
