package io.github.nginxlint.rules.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.rules.syntax.RuleFindings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpstreamAllServersDownTest {

    private static List<String> messages(String upstream) {
        return RuleFindings.of(new UpstreamAllServersDown())
                .inHttp("upstream app { " + upstream + " } server { location / { proxy_pass http://app; } }");
    }

    @Test
    void theMessageSaysHowManyAreDown() {
        assertThat(messages("server 127.0.0.1 down;"))
                .singleElement()
                .asString()
                .contains("the only server is");
        assertThat(messages("server 127.0.0.1 down; server unix:/run/a.sock weight=2 down;"))
                .singleElement()
                .asString()
                .contains("all servers are");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "server 127.0.0.1;",
                "server 127.0.0.1 down; server 127.0.0.1:81;",
                "server 127.0.0.1 down; server 127.0.0.1:81 backup;",
                // nginx refuses it: another rule's
                "server 127.0.0.1 backup down;",
                "",
                // what is not nginx's own may add servers, or choose one whatever is written
                "server 127.0.0.1 down; consul localhost service=app;",
                "server 127.0.0.1 down; balancer_by_lua_block { return }",
                "server 127.0.0.1 down; state /var/lib/nginx/app.state;",
                // what a template makes of it is not known
                "server 127.0.0.1 {{ state }} down;",
                "server 127.0.0.1 down; {% if second %} server 127.0.0.1:81; {% endif %}"
            })
    void anUpstreamThatMayHaveAServerInUseIsLeftAlone(String upstream) {
        assertThat(messages(upstream)).isEmpty();
    }

    @Test
    void anUpstreamThatATemplateMayLeaveOutIsLeftAlone() {
        assertThat(RuleFindings.of(new UpstreamAllServersDown())
                        .inHttp("{% if closed %}\nupstream app { server 127.0.0.1 down; }\n{% endif %}"))
                .isEmpty();
    }

    @Test
    void aFileThatOthersIncludeIsCheckedAsWell() {
        assertThat(RuleFindings.of(new UpstreamAllServersDown())
                        .inFragment("upstream app { server 127.0.0.1 down; }", "http"))
                .hasSize(1);
    }
}
