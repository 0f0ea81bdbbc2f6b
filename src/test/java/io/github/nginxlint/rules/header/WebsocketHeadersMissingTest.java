package io.github.nginxlint.rules.header;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.rules.syntax.RuleFindings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebsocketHeadersMissingTest {

    private static final RuleFindings RULE = RuleFindings.of(new WebsocketHeadersMissing());
    private static final String PASS = "proxy_pass http://127.0.0.1:3000; ";

    private static List<String> in(String location, String text) {
        return RULE.inHttp("server { location " + location + " { " + text + " } }");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ws",
                "/api/ws/",
                "= /wss",
                "^~ /socket.io/",
                "/WebSocket",
                "/cable",
                "@websocket",
                "~ ^/ws/(.*)",
                "~ ^/(sockjs|wss)$",
                "~* /socket\\.io/",
                "/sockjs-node"
            })
    void aLocationWhosePathSaysWebsocketNeedsBothHeaders(String location) {
        assertThat(in(location, PASS)).singleElement().asString().contains("without \"Upgrade\" and \"Connection\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/ws/2/",
                "/news",
                "/aws",
                "/hub/",
                "/wd/hub",
                "/ws.php",
                "/socket.io.js",
                "~ ^/WorkOrderService.ws",
                "~ \\.(ws|do)$",
                "~ /ws[0-9]+",
                "@app",
                "{{ path }}"
            })
    void anotherLocationIsLeftAlone(String location) {
        assertThat(in(location, PASS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "websocket_app, 1",
        "ws, 1",
        "app-socketio, 1",
        "wsgi, 0",
        "ws1, 0",
        "app, 0",
    })
    void anUpstreamWithAnUnmistakableNameNeedsThem(String name, int findings) {
        assertThat(RULE.inHttp("upstream " + name + " { server 127.0.0.1; } server { location / { proxy_pass http://"
                        + name + "; } }"))
                .hasSize(findings);
    }

    @Test
    void anUpstreamThatGetsThemElsewhereIsLeftAlone() {
        String http =
                "upstream websocket { server 127.0.0.1; } server { location /health { proxy_pass http://websocket; }"
                        + " location / { proxy_pass http://websocket; %s } }";
        assertThat(RULE.inHttp(http.formatted(
                        "proxy_set_header Upgrade $http_upgrade;" + " proxy_set_header Connection upgrade;")))
                .isEmpty();
        assertThat(RULE.inHttp(http.formatted("include more.conf;"))).isEmpty();
        assertThat(RULE.inHttp(http.formatted(""))).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "proxy_set_header Upgrade $http_upgrade;, without \"Connection\"",
        "proxy_set_header Upgrade websocket; proxy_set_header Connection keep-alive;, never says upgrade",
        "proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection $never;, never says upgrade",
        "proxy_set_header Connection Upgrade;, no \"Upgrade\" is passed on",
        "proxy_set_header Connection $some;, no \"Upgrade\" is passed on"
    })
    void oneHeaderWithoutTheOtherIsNamed(String headers, String said) {
        String maps = "map $http_upgrade $never { default keep-alive; '' close; }"
                + " map $http_upgrade $some { default upgrade; '' close; }";
        assertThat(RULE.inHttp(maps + " server { location / { " + PASS + headers + " } }"))
                .singleElement()
                .asString()
                .contains(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection upgrade;",
                "proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection 'Keep-Alive, Upgrade';",
                "proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection $http_connection;",
                "proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection {{ connection }};",
                "proxy_set_header Upgrade h2c; proxy_set_header Connection '';",
                "proxy_set_header Upgrade '';",
                "proxy_set_header Connection '';",
                "proxy_set_header Connection $http_connection;",
                "proxy_set_header Upgrade $http_upgrade; include more.conf;",
                "{% if ws %} proxy_set_header Upgrade $http_upgrade; {% endif %}"
            })
    void whatWorksOrIsNotKnownIsLeftAlone(String headers) {
        assertThat(in("/", PASS + headers)).isEmpty();
    }

    @Test
    void otherProtocolsHaveNoSuchHeaders() {
        assertThat(in("/ws", "grpc_pass grpc://127.0.0.1:50051;")).isEmpty();
        assertThat(in("/ws", PASS + "proxy_http_version 2;")).isEmpty();
    }

    @Test
    void theVersionIsAskedForWhereItIsNotTheDefault() {
        assertThat(in("/ws", PASS).get(0)).endsWith("and proxy_http_version 1.1");
        assertThat(in("/ws", PASS + "proxy_http_version 1.1;").get(0)).endsWith("Connection \"upgrade\"");
        assertThat(RULE.in("1.30.4")
                        .inHttp("server { location /ws { " + PASS + " } }")
                        .get(0))
                .endsWith("Connection \"upgrade\"");
    }

    @Test
    void headersThatALocationLosesAreNamed() {
        Map<String, String> files = Map.of(
                "nginx.conf",
                "events {} http { server { proxy_set_header Upgrade $http_upgrade;"
                        + " proxy_set_header Connection upgrade;\n location /ws { " + PASS
                        + "proxy_set_header Host $host; } } }");
        Finding finding = RULE.findings(files, "nginx.conf").get(0);

        assertThat(finding.related())
                .singleElement()
                .satisfies(related -> assertThat(related.message()).contains("lost"));
    }

    @Test
    void aLineThatManyLocationsInheritIsNamedOnce() {
        assertThat(RULE.inHttp("proxy_set_header Upgrade $http_upgrade; server { location /a { " + PASS
                        + "} location /b { " + PASS + "} }"))
                .hasSize(1);
    }
}
