package io.github.nginxlint.rules.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.rules.syntax.RuleFindings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaxConnsWithoutQueueTest {

    private static final RuleFindings RULE = RuleFindings.of(new MaxConnsWithoutQueue());

    private static List<String> messages(String upstream) {
        return RULE.inHttp("upstream app { " + upstream + " } server { location / { proxy_pass http://app; } }");
    }

    @ParameterizedTest
    @CsvSource({
        "'server 127.0.0.1 max_conns=1;', above 1 connection of a worker to",
        "'server 127.0.0.1 max_conns=20; server unix:/run/a max_conns=30;', above 50 connections of a worker to",
        "'zone a 64k; server 127.0.0.1 max_conns=20;', above 20 connections to",
        "'server app.local max_conns=20;', above the connections allowed of a worker to",
        "'server 127.0.0.1 max_conns=9 max_conns=8;', above 8 connections of a worker to"
    })
    void theMessageNamesTheBound(String upstream, String bound) {
        assertThat(messages(upstream)).singleElement().asString().contains(bound);
    }

    @Test
    void theOtherLimitedServersAreNamed() {
        Map<String, String> files = Map.of(
                "nginx.conf",
                "events {} http { upstream app { server 127.0.0.1 max_conns=1; server 127.0.0.1:81 max_conns=1; } }");
        assertThat(RULE.findings(files, "nginx.conf"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.related()).hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "server 127.0.0.1;",
                "",
                "server 127.0.0.1 max_conns=0;",
                "server 127.0.0.1 max_conns=;",
                "server 127.0.0.1 max_conns=many;",
                "server 127.0.0.1 max_conns=99999999999;",
                "server 127.0.0.1 max_conns=2; server 127.0.0.1:81;",
                "server 127.0.0.1 max_conns=2; server 127.0.0.1:81 backup;",
                "server 127.0.0.1 max_conns=2 down;",
                "server 127.0.0.1 max_conns=2; queue 10;",
                "server 127.0.0.1 max_conns={{ conns }};",
                "server 127.0.0.1 max_conns=${CONNS};"
            })
    void requestsThatAreNotBoundedAreLeftAlone(String upstream) {
        assertThat(messages(upstream)).isEmpty();
    }

    @Test
    void aBoundThatAWorkerCannotReachIsLeftAlone() {
        String http = "http { upstream app { %s server 127.0.0.1 max_conns=600; } }";
        assertThat(RULE.inMain("events { worker_connections 512; }" + http.formatted("")))
                .isEmpty();
        assertThat(RULE.inMain("events { worker_connections 1024; }" + http.formatted("")))
                .hasSize(1);
        assertThat(RULE.inMain("events { worker_connections 512; }" + http.formatted("zone app 64k;")))
                .hasSize(1);
        assertThat(RULE.inMain("events { worker_connections {{ n }}; }" + http.formatted("")))
                .hasSize(1);
    }
}
