package io.github.nginxlint.rules.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.rules.syntax.RuleFindings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpstreamProtocolConflictTest {

    private static List<String> http(String text) {
        return RuleFindings.of(new UpstreamProtocolConflict()).inHttp(text);
    }

    private static List<String> passes(String first, String second) {
        return http("upstream up { server 10.0.0.1:1; server unix:/run/a.sock; } server { location /a { " + first
                + "; } location /b { " + second + "; } }");
    }

    @ParameterizedTest
    @CsvSource({
        "proxy_pass http://A:1, fastcgi_pass a:1",
        "proxy_pass http://10.0.0.1:1, proxy_pass https://10.0.0.1:1",
        "proxy_pass http://10.0.0.1:1, grpc_pass grpcs://10.0.0.1:1",
        "proxy_pass http://up, proxy_pass https://UP",
        "proxy_pass http://up, uwsgi_pass 10.0.0.1:1",
        "scgi_pass unix:/run/a.sock, fastcgi_pass up",
        "uwsgi_pass 10.0.0.1:1, uwsgi_pass suwsgi://10.0.0.1:1",
        "memcached_pass 10.0.0.1:1, proxy_pass http://10.0.0.1:1",
        "proxy_pass http://10.0.0.1, fastcgi_pass 10.0.0.1:80",
        "proxy_pass http://up/$arg_a, fastcgi_pass up",
    })
    void whatNoServerSpeaksBothOfIsFlaggedOnce(String first, String second) {
        assertThat(passes(first, second)).hasSize(1);
        assertThat(passes(second, first)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "proxy_pass http://10.0.0.1:1, grpc_pass 10.0.0.1:1",
        "proxy_pass https://10.0.0.1:1, grpc_pass grpcs://10.0.0.1:1",
        "proxy_pass http://10.0.0.1, proxy_pass https://10.0.0.1",
        "proxy_pass http://10.0.0.1:1, fastcgi_pass 10.0.0.1:2",
        "proxy_pass http://$arg_a:1, fastcgi_pass a:1",
        "proxy_pass http://up, proxy_pass $scheme://up",
        "proxy_pass http://up, proxy_pass http://up/a",
        "fastcgi_pass up; proxy_pass http://up, proxy_pass http://up",
    })
    void whatCanBeIsLeftAlone(String first, String second) {
        assertThat(passes(first, second)).isEmpty();
    }

    @Test
    void anUpstreamThatMayExistIsNotTakenForAHost() {
        assertThat(http("include gone.conf; server { location /a { proxy_pass http://app; }"
                        + " location /b { proxy_pass https://app; } }"))
                .isEmpty();
    }

    @Test
    void aServerThatIsDownIsSpokenToByNobody() {
        assertThat(http("upstream up { server a:1 down; server b:1; } server { location /a { proxy_pass http://up; }"
                        + " location /b { fastcgi_pass a:1; } }"))
                .isEmpty();
    }

    @Test
    void manyPassesToManyServersTakeNoLongerThanTheyAreLong() {
        StringBuilder text = new StringBuilder("upstream up {");
        for (int i = 0; i < 5_000; i++) {
            text.append(" server 10.0.")
                    .append(i / 250)
                    .append('.')
                    .append(i % 250)
                    .append(":1;");
        }
        text.append("} server {");
        for (int i = 0; i < 5_000; i++) {
            text.append("location /").append(i).append(" { proxy_pass http://up; }\n");
        }
        text.append("location / { fastcgi_pass up; } }");

        List<String> found = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> http(text.toString()));

        assertThat(found).hasSize(1);
    }
}
