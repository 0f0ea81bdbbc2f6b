package io.github.nginxlint.rules.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.rules.syntax.RuleFindings;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpstreamPortOnNameTest {

    private static List<String> messages(String http) {
        return RuleFindings.of(new UpstreamPortOnName()).inHttp(http);
    }

    @ParameterizedTest
    @CsvSource({
        "resolver 10.0.0.2;, 10.0.0.1, app:8080, 1",
        "resolver 10.0.0.2;, 10.0.0.1, APP:8080, 1",
        "include missing.conf;, 10.0.0.1, app:8080, 1",
        "'', 10.0.0.1, app:8080, 0",
        "resolver 10.0.0.2;, 10.0.0.1, app, 0",
        "resolver 10.0.0.2;, 10.0.0.1, other:8080, 0",
        "resolver 10.0.0.2;, App, app:8080, 0",
        "resolver 10.0.0.2;, unix:/run/app, app:8080, 1"
    })
    void withAPortTheNameIsThatOfAMachine(String around, String server, String value, int findings) {
        assertThat(messages(around + " upstream app { server " + server + "; } server { location / { set $b " + value
                        + "; proxy_pass http://$b; } }"))
                .hasSize(findings);
    }
}
