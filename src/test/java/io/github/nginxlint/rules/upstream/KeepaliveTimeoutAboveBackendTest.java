package io.github.nginxlint.rules.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.rules.syntax.RuleFindings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeepaliveTimeoutAboveBackendTest {

    private static final RuleFindings RULE = RuleFindings.of(new KeepaliveTimeoutAboveBackend());
    private static final String KEPT = "proxy_http_version 1.1; proxy_set_header Connection '';";

    private static String http(String name, String upstream, String location) {
        return "upstream " + name + " { " + upstream + " } server { location / { proxy_pass http://" + name + "; "
                + location + " } }";
    }

    private static List<String> named(String name, String servers) {
        return RULE.inHttp(http(name, servers + " keepalive 8;", KEPT));
    }

    @ParameterizedTest
    @CsvSource({
        "nodejs, server 127.0.0.1:80;, node closes them after 5s",
        "app, server node:3000;, node closes them after 5s",
        "node_js_app, server 127.0.0.1:80;, node closes them after 5s",
        "app, server unix:/run/my-gunicorn.sock;, gunicorn closes them after 2s",
        "Uvicorn, server 127.0.0.1:80;, uvicorn closes them after 5s",
        "app, server puma.local:80;, puma closes them after 20s",
        "httpd, server 127.0.0.1:80;, Apache closes them after 5s",
        "mixed-node, server puma:3000; server gunicorn:3000;, gunicorn closes them after 2s"
    })
    void theNamesTellTheApplication(String name, String servers, String said) {
        assertThat(named(name, servers)).singleElement().asString().contains("60s (the default), but " + said);
    }

    @ParameterizedTest
    @CsvSource({
        "app, server 127.0.0.1:3000;",
        "node, server 127.0.0.1:80;",
        "node, server 127.0.0.1:3000; server 127.0.0.1:3001;",
        "node1, server 127.0.0.1:3000;",
        "unicorn, server 127.0.0.1:3000;",
        "apachesolr, server 127.0.0.1:3000;",
        "app, server unix:/srv/node/3000;",
        "app, server {{ node }}:3000;"
    })
    void withoutEvidenceNothingIsSaid(String name, String servers) {
        assertThat(named(name, servers)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "keepalive_timeout 6s;, 1",
        "keepalive_timeout 5s;, 0",
        "keepalive_timeout 5001ms;, 1",
        "keepalive_timeout 0;, 0",
        "keepalive_timeout soon;, 0",
        "keepalive_timeout {{ time }};, 0",
        "include more.conf;, 0",
        "{% if k %} keepalive_timeout 3s; {% endif %}, 0",
        "least_conn;, 0",
        "keepalive_requests 10;, 1"
    })
    void onlyALongerTimeCounts(String directive, int findings) {
        assertThat(RULE.inHttp(http("nodejs", "server 127.0.0.1; keepalive 8; " + directive, KEPT)))
                .hasSize(findings);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "proxy_http_version 1.1;",
                "proxy_set_header Connection '';",
                "proxy_http_version 1.0; proxy_set_header Connection keep-alive;",
                "proxy_http_version 1.1; proxy_set_header Connection close;",
                "proxy_http_version 1.1; proxy_set_header Connection $http_connection;",
                "proxy_http_version 1.1; proxy_set_header Connection ''; include more.conf;",
                KEPT + " proxy_next_upstream error non_idempotent;",
                KEPT + " proxy_next_upstream {{ retry }};",
                KEPT + " proxy_http_version {{ version }};"
            })
    void aConnectionThatIsNotKeptOrNotMissedIsLeftAlone(String location) {
        assertThat(RULE.inHttp(http("nodejs", "server 127.0.0.1; keepalive 8;", location)))
                .isEmpty();
    }

    @Test
    void fromTheVersionOnThatKeepsByDefaultNoDirectiveIsNeeded() {
        String plain = http("nodejs", "server 127.0.0.1;", "");

        assertThat(RULE.in("1.29.6").inHttp(plain)).isEmpty();
        assertThat(RULE.in("1.29.7").inHttp(plain)).hasSize(1);
        assertThat(RULE.in("1.29.7").inHttp(http("nodejs", "server 127.0.0.1; keepalive 0;", "")))
                .isEmpty();
        assertThat(RULE.in("1.29.7").inHttp(http("nodejs", "keepalive 8; least_conn; server 127.0.0.1;", "")))
                .hasSize(1);
    }

    @Test
    void otherProtocolsAreLeftAlone() {
        assertThat(RULE.inHttp("upstream gunicorn { server 127.0.0.1; keepalive 8; } server { location / { uwsgi_pass"
                        + " gunicorn; } }"))
                .isEmpty();
    }
}
