package io.github.nginxlint.rules.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.backend.FpmConfig;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.config.Configuration;
import io.github.nginxlint.model.TextModel;
import io.github.nginxlint.rule.RuleContext;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalhostUpstreamTest {

    private static List<String> messages(String http) {
        List<String> messages = new ArrayList<>();
        Configuration nothing = new Configuration(List.of(), List.of(), List.of(), List.of(), List.of());
        RuleContext context = new RuleContext(nothing, TextModel.ofHttp(http), TargetVersion.ANY, FpmConfig.none());
        new LocalhostUpstream().check(context, (place, message, related, fix) -> messages.add(message));
        return messages;
    }

    @Test
    void theTimeOfAnEjectionIsThatOfTheServer() {
        assertThat(messages("upstream app { server localhost:1; }"))
                .singleElement()
                .asString()
                .contains("ejects both for 10s");
        assertThat(messages("upstream app { server localhost:1 max_fails=3 fail_timeout=1m; }"))
                .singleElement()
                .asString()
                .contains("ejects both for 1m");
    }

    @Test
    void aServerWhoseFailuresDoNotCountIsNotEjected() {
        assertThat(messages("upstream app { server localhost:1 max_fails=0; }"))
                .singleElement()
                .asString()
                .doesNotContain("ejects");
        assertThat(messages("upstream app { server localhost:1 fail_timeout=0s; }"))
                .singleElement()
                .asString()
                .doesNotContain("ejects");
    }

    @Test
    void anotherServerTakesOverUnlessItIsDown() {
        assertThat(messages("upstream app { server localhost:1; server 127.0.0.1:2; }"))
                .singleElement()
                .asString()
                .doesNotContain("ejects");
        assertThat(messages("upstream app { server localhost:1; server 127.0.0.1:2 down; }"))
                .singleElement()
                .asString()
                .contains("ejects");
    }

    @Test
    void withAVariableTheNameIsNotLookedUpAtStart() {
        assertThat(messages("server { location / { proxy_pass http://localhost:1/$arg_x; } }"))
                .isEmpty();
    }

    @Test
    void aPortOnAnUpstreamsNameIsRefusedByNginx() {
        assertThat(messages("upstream localhost { server 127.0.0.1:1; }"
                        + " server { location / { proxy_pass http://localhost:1; } }"))
                .isEmpty();
    }

    private static String only(String http) {
        List<String> messages = messages(http);
        assertThat(messages).hasSize(1);
        return messages.get(0);
    }

    @Test
    void whereNoOtherPeerIsAskedTheRefusalIsA502() {
        String pass = "server { location / { proxy_pass http://localhost:1; } }";
        assertThat(only("proxy_next_upstream off; " + pass))
                .contains("with \"proxy_next_upstream off\" that is a 502 for one request every 10s and worker")
                .doesNotContain("ejects");
        assertThat(only("proxy_next_upstream timeout http_503; " + pass))
                .contains("with \"proxy_next_upstream\" without \"error\" that is a 502");
        assertThat(only("proxy_next_upstream_tries 1; " + pass))
                .contains("with \"proxy_next_upstream_tries 1\" that is a 502");
        assertThat(only("server { location / { fastcgi_next_upstream off; fastcgi_pass localhost:1; } }"))
                .contains("with \"fastcgi_next_upstream off\" that is a 502");
    }

    @Test
    void whereFailuresDoNotCountTheShareOfThe502IsThatOfTheAddress() {
        String pass = "server { location / { proxy_next_upstream off; proxy_pass http://app; } }";
        assertThat(only("upstream app { server localhost:1 max_fails=0; } " + pass))
                .contains("that is a 502 for every other request");
        assertThat(only("upstream app { server localhost:1 max_fails=0; server 10.0.0.1:1; } " + pass))
                .contains("that is a 502 for the requests sent there");
        assertThat(only("upstream app { server localhost:1 fail_timeout=1m; } " + pass))
                .contains("that is a 502 for one request every 1m and worker");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy_next_upstream error;",
                "proxy_next_upstream timeout; proxy_next_upstream error;",
                "proxy_next_upstream_tries 0;",
                "proxy_next_upstream_tries 2;",
                "proxy_next_upstream ${CONDITIONS};",
                "fastcgi_next_upstream off;",
                "include missing.conf;"
            })
    void otherwiseTheNextPeerIsAsked(String directives) {
        assertThat(only("server { location / { " + directives + " proxy_pass http://localhost:1; } }"))
                .contains("ejects both for 10s");
    }
}
