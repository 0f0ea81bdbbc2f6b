package io.github.nginxlint.rules.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.backend.FpmConfig;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.config.Configuration;
import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.TextModel;
import io.github.nginxlint.rule.DirectiveRule;
import io.github.nginxlint.rule.RuleContext;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkerLimitsTest {

    private static final String PROXY = " http { server { location / { proxy_pass http://127.0.0.1:1; } } }";

    private static List<String> messages(DirectiveRule rule, String main) {
        List<String> messages = new ArrayList<>();
        ConfigModel model = TextModel.of(main);
        Configuration nothing = new Configuration(List.of(), List.of(), List.of(), List.of(), List.of());
        RuleContext context = new RuleContext(nothing, model, TargetVersion.ANY, FpmConfig.none());
        for (String name : rule.directives()) {
            for (Handled directive : model.handled(name)) {
                rule.check(directive, context, (place, message, related, fix) -> messages.add(message));
            }
        }
        return messages;
    }

    private static List<String> connections(String main) {
        return messages(new WorkerConnectionsLow(), main);
    }

    private static List<String> files(String main) {
        return messages(new WorkerRlimitNofileLow(), main);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PROXY,
                " http { server { location / { uwsgi_pass 127.0.0.1:1; } } }",
                " stream { server { listen 1; proxy_pass 127.0.0.1:2; } }"
            })
    void fewerThan256AreFewWhereAnythingIsPassedOn(String part) {
        assertThat(connections("events { worker_connections 255; }" + part))
                .singleElement()
                .asString()
                .contains("fewer than 127 requests");
        assertThat(connections("events { worker_connections 256; }" + part)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "events { worker_connections x; }" + PROXY,
                "events { worker_connections 99999999999999999999; }" + PROXY,
                "events { {% if small %} worker_connections 10; {% endif %} }" + PROXY,
                "events { worker_connections 10; } http { server { location / { return 204; } } }"
            })
    void whatIsNotKnownToBeFewIsLeftAlone(String main) {
        assertThat(connections(main)).isEmpty();
    }

    @Test
    void oneConnectionIsSaidToBeTooFewForAnyRequest() {
        assertThat(connections("events { worker_connections 1; }" + PROXY))
                .singleElement()
                .asString()
                .contains("fewer than 1 requests");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 511, 512, 1023})
    void fewerFilesThanTwiceTheConnectionsAreFew(int files) {
        assertThat(files("worker_rlimit_nofile " + files + "; events { worker_connections 512; }" + PROXY))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "worker_rlimit_nofile 1024; events { worker_connections 512; }" + PROXY,
                "worker_rlimit_nofile 9223372036854775807; events { worker_connections 512; }" + PROXY,
                "worker_rlimit_nofile x; events { worker_connections 512; }" + PROXY,
                "worker_rlimit_nofile 5; events { worker_connections x; }" + PROXY,
                "worker_rlimit_nofile 5; events { }" + PROXY,
                "worker_rlimit_nofile 5; events { worker_connections 5; worker_connections 6; }" + PROXY,
                "{% if low %} worker_rlimit_nofile 5; {% endif %} events { worker_connections 512; }" + PROXY,
                "worker_rlimit_nofile 5; events { worker_connections {{ n }}; }" + PROXY,
                "worker_rlimit_nofile 5; events { worker_connections 512; } http {}"
            })
    void whatIsNotKnownToBeTooFewFilesIsLeftAlone(String main) {
        assertThat(files(main)).isEmpty();
    }
}
