package io.github.nginxlint.rules.php;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FpmMaxChildrenExhaustsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1        | 32   | 32        | false
            1        | 31   | 32        | false
            2        | 16   | 32        | true
            2        | 15   | 32        | false
            auto     | 32   | 32        | true
            auto     | 31   | 32        | false
            ${n}     | 64   | 32        | false
            4        | 64   | ${MOST}   | false
            4        | many | 32        | false
            """)
    void connectionsOfAllWorkersAreCounted(String processes, String keepalive, String children, boolean raises) {
        assertThat(messages(processes, keepalive, "", children).isEmpty()).isEqualTo(!raises);
    }

    @Test
    void oneWorkerIsEnoughWhereAnotherLocationAsksThePool() {
        assertThat(messages("1", "32", "location /a { fastcgi_pass unix:/run/a.sock; }", "32"))
                .singleElement()
                .asString()
                .startsWith("\"keepalive 32\" can hold all 32 workers of pool \"www\"");
    }

    @Test
    void anotherLocationThroughTheSameUpstreamIsNoOtherClient() {
        assertThat(messages("1", "32", "location /a { fastcgi_pass php; }", "32"))
                .isEmpty();
    }

    private static List<String> messages(String processes, String keepalive, String more, String children) {
        return PhpFindings.messagesOfMain(
                new FpmMaxChildrenExhausts(),
                "worker_processes " + processes + "; events {} http { upstream php { server unix:/run/a.sock;"
                        + " keepalive " + keepalive + "; } server { fastcgi_keep_conn on; " + more
                        + " location / { fastcgi_pass php; } } }",
                "[www]\nlisten = /run/a.sock\npm.max_children = " + children + "\n");
    }
}
