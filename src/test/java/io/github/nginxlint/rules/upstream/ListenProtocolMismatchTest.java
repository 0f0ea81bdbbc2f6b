package io.github.nginxlint.rules.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.rules.syntax.RuleFindings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListenProtocolMismatchTest {

    private static final RuleFindings RULE = RuleFindings.of(new ListenProtocolMismatch());

    private static List<String> http(String listen, String pass) {
        return RULE.inHttp("upstream up { server 127.0.0.1:81; } server { listen " + listen
                + "; } server { listen 8080; location / { " + pass + "; } }");
    }

    @ParameterizedTest
    @CsvSource({
        "81 ssl, proxy_pass http://127.0.0.1:81, write https://",
        "unix:/run/a.sock ssl, proxy_pass http://unix:/run/a.sock:/, write https://",
        "81, proxy_pass https://localhost:81, write http://",
        "81, proxy_pass https://up, write http://",
        "80, proxy_pass https://127.0.0.1:80, write http://",
        "81, grpc_pass grpcs://127.0.0.1:81, write grpc://",
        "81 ssl, grpc_pass 127.0.0.1:81, write grpcs://",
        "81 ssl, grpc_pass grpcs://127.0.0.1:81, no application protocol",
        "81, grpc_pass 127.0.0.1:81, too large http2 frame",
        "81 proxy_protocol ssl, proxy_pass https://127.0.0.1:81, PROXY protocol",
        "81 http2, proxy_pass http://127.0.0.1:81, below 1.25.1",
        "81, fastcgi_pass 127.0.0.1:81, write proxy_pass",
        "81 ssl, uwsgi_pass up, write proxy_pass",
    })
    void whatTheListenDoesNotTakeIsFlagged(String listen, String pass, String words) {
        assertThat(http(listen, pass)).singleElement().asString().contains(words);
    }

    @ParameterizedTest
    @CsvSource({
        "81 ssl, proxy_pass https://127.0.0.1:81",
        "81, proxy_pass http://127.0.0.1:81",
        "81 ssl http2, proxy_pass https://127.0.0.1:81",
        "81 ssl http2, grpc_pass grpcs://127.0.0.1:81",
        "81 http2, grpc_pass 127.0.0.1:81",
        "81 ssl, proxy_pass http://10.0.0.1:81",
        "81 ssl, proxy_pass http://$arg_a:81",
        "81 ssl; error_page 400 497 /a, proxy_pass http://127.0.0.1:81",
        "81; ssl on, proxy_pass https://127.0.0.1:81",
        "81; http2 on, grpc_pass 127.0.0.1:81",
        "81; include gone.conf, proxy_pass https://127.0.0.1:81",
    })
    void whatItMayTakeIsLeftAlone(String listen, String pass) {
        assertThat(http(listen, pass)).isEmpty();
    }

    @Test
    void newerVersionsTakeHttp1BesideHttp2() {
        assertThat(RULE.in("1.25.1")
                        .inHttp("server { listen 81 http2; location / { proxy_pass http://127.0.0.1:81; } }"))
                .isEmpty();
    }

    @Test
    void aFragmentTellsWhatItsListensHaveButNotWhatTheyLack() {
        assertThat(RULE.inFragment("server { listen 81 ssl; location / { proxy_pass http://127.0.0.1:81; } }", "http"))
                .hasSize(1);
        assertThat(RULE.inFragment("server { listen 81; location / { proxy_pass https://127.0.0.1:81; } }", "http"))
                .isEmpty();
    }

    @Test
    void aServerWithoutAPortIsAnotherRules() {
        assertThat(RULE.inHttp("upstream up { server 127.0.0.1; }"
                        + " server { listen 80; location / { proxy_pass https://up; } }"))
                .isEmpty();
    }

    @Test
    void manyServersAtOneAddressTakeNoLongerThanTheyAreLong() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            text.append("server { listen 127.0.0.1:81; server_name s").append(i);
            text.append("; location / { proxy_pass https://127.0.0.1:81; } }\n");
        }

        List<String> found =
                Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> RULE.inHttp(text.toString()));

        assertThat(found).hasSize(10_000);
    }
}
