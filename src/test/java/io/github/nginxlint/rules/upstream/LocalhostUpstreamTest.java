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
}
