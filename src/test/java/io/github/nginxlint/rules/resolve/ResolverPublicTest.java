package io.github.nginxlint.rules.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.rules.syntax.RuleFindings;
import org.junit.jupiter.api.Test;

class ResolverPublicTest {

    private static final RuleFindings RULE = RuleFindings.of(new ResolverPublic());

    @Test
    void aMarkThatAVariableHasBeforeItsHostIsNotTheName() {
        String server = "server { listen 80; resolver 8.8.8.8; set $p 0; if ($http_user_agent ~ bot) { %s }"
                + " location / { proxy_pass http://$p; } }";

        assertThat(RULE.inHttp(server.replace("%s", "set $p service.example.net;")))
                .singleElement()
                .asString()
                .startsWith("public resolver 8.8.8.8 is asked for \"service.example.net\" while requests wait");
        assertThat(RULE.inHttp(server.replace("%s", "set $p 1;"))).isEmpty();
    }
}
