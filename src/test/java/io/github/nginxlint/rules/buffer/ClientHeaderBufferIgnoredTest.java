package io.github.nginxlint.rules.buffer;

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

class ClientHeaderBufferIgnoredTest {

    private static final String OWN = "large_client_header_buffers 4 32k;";

    private static List<String> messages(String http) {
        List<String> messages = new ArrayList<>();
        Configuration nothing = new Configuration(List.of(), List.of(), List.of(), List.of(), List.of());
        RuleContext context = new RuleContext(nothing, TextModel.ofHttp(http), TargetVersion.ANY, FpmConfig.none());
        new ClientHeaderBufferIgnored().check(context, (place, message, related, fix) -> messages.add(message));
        return messages;
    }

    @Test
    void serversWithoutAListenShareOne() {
        assertThat(messages("server { server_name a; } server { server_name b; " + OWN + " }"))
                .singleElement()
                .asString()
                .contains("the default one of 0.0.0.0:80")
                .contains("have 8k");
    }

    @Test
    void whatTheDefaultServerHasIsNamed() {
        assertThat(messages("large_client_header_buffers 4 16k; server { listen 1; } server { listen 1; " + OWN + " }"))
                .singleElement()
                .asString()
                .contains("have 16k");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "server { listen 1; } server { listen 1 ssl; large_client_header_buffers 4 32k; }",
                "server { listen 1; } server { listen 1; listen 2 ssl; large_client_header_buffers 4 32k; }",
                "server { listen 1; } server { listen 1; large_client_header_buffers 4 4k; }",
                "server { listen 1; } server { listen 1; large_client_header_buffers 4 {{ size }}; }",
                "server { listen 1; } server { listen {{ port }}; large_client_header_buffers 4 32k; }",
                "server { listen 1; include a; } server { listen 1; large_client_header_buffers 4 32k; }",
                "{% if x %} server { listen 1; } {% endif %} server { listen 1; large_client_header_buffers 4 32k; }",
                "server { listen 1-65535; } server { listen 127.0.0.1:1-65535; large_client_header_buffers 4 32k; }",
                "server { listen 1; } server { listen 1; client_header_buffer_size x; }",
                "server { listen 1; client_header_buffer_size x; } server { listen 1; client_header_buffer_size 32k; }",
                "server { listen 1; }"
            })
    void whatIsEnoughOrNotKnownIsLeftAlone(String http) {
        assertThat(messages(http)).isEmpty();
    }
}
