package io.github.nginxlint.rules.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.backend.FpmConfig;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.config.Configuration;
import io.github.nginxlint.model.TextModel;
import io.github.nginxlint.rule.ModelRule;
import io.github.nginxlint.rule.RuleContext;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpstreamPortsTest {

    private static List<String> messages(ModelRule rule, String http) {
        List<String> messages = new ArrayList<>();
        Configuration nothing = new Configuration(List.of(), List.of(), List.of(), List.of(), List.of());
        RuleContext context = new RuleContext(nothing, TextModel.ofHttp(http), TargetVersion.ANY, FpmConfig.none());
        rule.check(context, (place, message, related, fix) -> messages.add(place.text() + ": " + message));
        return messages;
    }

    private static List<String> https(String http) {
        return messages(new UpstreamHttpsDefaultPort(), http);
    }

    private static List<String> without(String http) {
        return messages(new UpstreamServerWithoutPort(), http);
    }

    @Test
    void aServerIsReportedOnceHoweverManyPassesReachIt() {
        assertThat(https("upstream app { server a; server b:1; } server {"
                        + " location /1 { proxy_pass https://app; } location /2 { proxy_pass HTTPS://APP; } }"))
                .singleElement()
                .asString()
                .startsWith("a: ")
                .contains("port 80 even for \"https://app\"", "a:443");
    }

    @ParameterizedTest
    @ValueSource(strings = {"suwsgi://app", "suwsgi://APP"})
    void uwsgiOverTlsIsTls(String address) {
        assertThat(https("upstream app { server a; } server { location / { uwsgi_pass " + address + "; } }"))
                .hasSize(1);
        assertThat(without("upstream app { server a; } server { location / { uwsgi_pass " + address + "; } }"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "server a:443;",
                "server unix:/run/a;",
                "server a down;",
                "server a service=https resolve;",
                "server a ${PARAMETERS};",
                "server ${ADDRESS};",
                "server a:x;",
                "server 'a:';"
            })
    void thePortIsWrittenOrNotKnown(String server) {
        assertThat(https("upstream app { " + server + " } server { location / { proxy_pass https://app; } }"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "80, 127.0.0.1, 1",
        "80, 127.9.9.9, 1",
        "80, LOCALHOST, 1",
        "'*', 127.0.0.1, 1",
        "127.0.0.1, 127.0.0.1, 1",
        "79-81, 127.0.0.1, 1",
        "[::1], [::1], 1",
        "[::]:80, [::1], 1",
        "[::]:80, 127.0.0.1, 0",
        "80, [::1], 0",
        "80, 10.0.0.1, 0",
        "10.0.0.1, 10.0.0.1, 1",
        "8080, 127.0.0.1, 0",
        "81-90, 127.0.0.1, 0",
        "localhost, 127.0.0.1, 0",
        "unix:/run/nginx.sock, 127.0.0.1, 0",
        "80 quic, 127.0.0.1, 0",
        "80, app.example.com, 0"
    })
    void port80IsNginxItselfWhereItListensOnTheAddress(String listen, String server, int findings) {
        String http = "upstream app { server " + server + "; } server { listen " + listen
                + "; location / { proxy_pass http://app; } }";
        assertThat(without(http)).hasSize(findings);
    }

    @Test
    void anUpstreamThatNothingIsPassedToIsLeftAlone() {
        assertThat(without("upstream app { server 127.0.0.1; } server { listen 80; }"))
                .isEmpty();
    }

    @Test
    void otherProtocolsAreNotSpokenOnPort80() {
        assertThat(without("upstream app { server a; } server { location / { memcached_pass app; } }"))
                .singleElement()
                .asString()
                .contains("\"memcached_pass\" sends another protocol there: the requests end in 502");
        assertThat(without("upstream app { server a; } server { location / { uwsgi_pass app; } }"))
                .singleElement()
                .asString()
                .contains("(502 or 400)");
        assertThat(without("upstream app { server a; } server { location / { grpc_pass app; } }"))
                .isEmpty();
    }
}
