package io.github.nginxlint.rules.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkerConnectionsTooFewTest {

    private static final RuleFindings RULE = RuleFindings.of(new WorkerConnectionsTooFew());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 |
            1 | server { }
            2 | server { listen 1; listen 2; }
            2 | server { listen 127.0.0.1:1; listen 127.0.0.2:1; }
            2 | server { listen 127.0.0.1:1 backlog=9; listen *:1; }
            2 | server { listen 1; listen [::]:1; }
            2 | server { listen 1 quic; listen 1 ssl; }
            2 | server { listen unix:/a; } server { listen unix:/b; }
            3 | server { listen 1-3; } server { listen 2; }
            """)
    void eachSocketNeedsAConnectionAndTheWorkerOne(int connections, String servers) {
        assertThat(ask(connections, servers))
                .hasSize(1)
                .allMatch(said -> said.startsWith(connections + " worker_connections are not enough for " + connections
                        + " listening sockets: each takes one"));
        assertThat(ask(connections + 1, servers)).isEmpty();
    }

    @Test
    void thePartsAreCountedTogether() {
        assertThat(RULE.inMain("events { worker_connections 3; } http { server { listen 1; } } "
                        + "stream { server { listen 2; proxy_pass a:1; } } mail { server { listen 25; } }"))
                .hasSize(1);
    }

    @Test
    void withoutANumberThereAre512() {
        assertThat(RULE.inMain("events {} http { server { listen 1-512; } }")).hasSize(1);
        assertThat(RULE.inMain("events {} http { server { listen 1-511; } }")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "server { listen localhost:1; listen localhost:2; }",
                "server { listen ${PORT}; listen 1; }",
                "server { listen nonsense:; listen 1; }",
                "server { include listens.conf; listen 1; }",
                "include servers.conf; server { listen 1; }",
                "server { listen 1-65535; } server { listen 127.0.0.1:1-65535; }"
            })
    void whatCannotBeCountedIsNotSaid(String servers) {
        assertThat(ask(1, servers)).isEmpty();
    }

    @Test
    void anUnreadNumberOrPartIsNotSaid() {
        String http = "http { server { listen 1; } }";

        assertThat(RULE.inMain("events { include a.conf; worker_connections 1; } " + http))
                .isEmpty();
        assertThat(RULE.inMain("events { worker_connections x; } " + http)).isEmpty();
        assertThat(RULE.inMain("include stream.conf; events { worker_connections 1; } " + http))
                .isEmpty();
        assertThat(RULE.inMain(http)).isEmpty();
    }

    private static List<String> ask(int connections, String servers) {
        return RULE.inMain(
                "events { worker_connections " + connections + "; } http { " + (servers == null ? "" : servers) + " }");
    }
}
