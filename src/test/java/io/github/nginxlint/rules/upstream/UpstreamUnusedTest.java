package io.github.nginxlint.rules.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.rules.syntax.RuleFindings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpstreamUnusedTest {

    private static final RuleFindings RULE = RuleFindings.of(new UpstreamUnused());
    private static final String APP = "upstream app { server 127.0.0.1:1; } ";
    private static final String OTHER = "location / { proxy_pass http://127.0.0.1:2; } ";

    private static List<String> inServer(String text) {
        return RULE.inHttp(APP + "server { " + OTHER + text + " }");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "server_name app;",
                "location /app { root /srv/app; }",
                "location /b { proxy_pass http://127.0.0.1; proxy_set_header Host app; }",
                "location /b { proxy_pass http://app.local; }",
                "location /b { proxy_pass http://apps; }",
                "location /b { set $b other; proxy_pass http://$b; }",
                "location /b { proxy_pass http://127.0.0.1$request_uri; }",
                "location /b { fastcgi_pass unix:/run/$arg_v.sock; }",
                "# proxy_pass http://app;\n"
            })
    void anUpstreamThatNoPassNamesIsReported(String text) {
        assertThat(inServer(text)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "location /b { proxy_pass http://app; }",
                "location /b { proxy_pass https://APP/b/; }",
                "location /b { proxy_pass http://app$request_uri; }",
                "location /b { if ($arg_x) { proxy_pass http://app; } }",
                "location /b { limit_except GET { proxy_pass http://app; } }",
                "location /b { fastcgi_pass app; }",
                "location /b { grpc_pass grpc://app; }",
                "location /b { redis2_pass app; }",
                "location /b { set $b app; proxy_pass http://$b; }",
                "location /b { set $b app; }",
                "location /b { proxy_pass http://$arg_x; }",
                "location /b { proxy_pass $arg_x; }",
                "location /b { proxy_pass http://{{ name }}; }",
                "location /b { proxy_pass http://${BACKEND}; }",
                "location /b { upstream_show app; }",
                "location /b { set_by_lua_file $b b.lua; proxy_pass http://$b; }",
                "location /b { include b.conf; }",
                "include b/*.conf; location /b { proxy_pass http://$b; }",
                "{% if b %} location /b { proxy_pass http://app; } {% endif %}",
                "{{ locations }}",
                "location /b { return 200;"
            })
    void anUpstreamThatMayBeUsedIsLeftAlone(String text) {
        assertThat(inServer(text)).isEmpty();
    }

    @Test
    void tablesAndOtherPartsOfTheConfigurationCount() {
        String server = "server { " + OTHER + " }";
        assertThat(RULE.inHttp(APP + server + " map $arg_x $y { default none; 1 app; }"))
                .isEmpty();
        assertThat(RULE.inHttp(APP + server + " split_clients $arg_x $y { 50% app; * none; }"))
                .isEmpty();
        assertThat(RULE.inHttp(APP + server + " types { text/app app; }")).hasSize(1);
        assertThat(RULE.inMain("events {} http { " + APP + server + " } stream { server { proxy_pass app; } }"))
                .isEmpty();
        assertThat(RULE.inMain("events {} include more.conf; http { " + APP + server + " }"))
                .isEmpty();
        assertThat(RULE.inMain(
                        "events {} http { " + APP + server + " } stream { upstream db { server 127.0.0.1:5; } }"))
                .hasSize(1);
    }

    @Test
    void whatIsNotAllOfAConfigurationIsLeftAlone() {
        assertThat(RULE.inFragment(APP + "server { " + OTHER + " }", "http")).isEmpty();
        assertThat(RULE.inHttp(APP)).isEmpty();
        assertThat(RULE.inHttp(APP + "server { return 404; }")).isEmpty();
    }

    @Test
    void anUpstreamThatATemplateNamesOrLeavesOutIsLeftAlone() {
        String server = " server { " + OTHER + " }";
        assertThat(RULE.inHttp("upstream {{ app }} { server 127.0.0.1:1; }" + server))
                .isEmpty();
        assertThat(RULE.inHttp("{% if app %} " + APP + " {% endif %}" + server)).isEmpty();
    }

    @Test
    void anUpstreamWhoseNameIsMisspeltInAPassIsLeftToThatRule() {
        assertThat(RULE.inHttp("upstream backend { server 127.0.0.1:1; } server { location / { proxy_pass"
                        + " http://bakend; } }"))
                .isEmpty();
    }

    @Test
    void theMessageSaysWhatANameCosts() {
        assertThat(RULE.inHttp("upstream app { server app.local:80; server 127.0.0.1; } server { " + OTHER + " }"))
                .singleElement()
                .asString()
                .contains("host not found in upstream \"app.local:80\"");
        assertThat(inServer("")).singleElement().asString().doesNotContain("resolves");
        assertThat(RULE.inHttp("upstream app { zone a 64k; server app.local resolve; } server { " + OTHER + " }"))
                .singleElement()
                .asString()
                .doesNotContain("does not start");
    }

    @Test
    void aUseInAnIncludeCounts() {
        Map<String, String> files = Map.of(
                "nginx.conf",
                "events {} http { " + APP + "server { " + OTHER + " include b.conf; } }",
                "b.conf",
                "location /b { proxy_pass http://app; }");
        assertThat(RULE.messages(files, "nginx.conf")).isEmpty();
    }

    @Test
    void aPatternThatMatchesNoFileMayDoSoElsewhere() {
        String main = "events {} http { " + APP + "include conf.d/*.conf; server { " + OTHER + " } }";

        assertThat(RULE.messages(Map.of("nginx.conf", main), "nginx.conf")).isEmpty();
        assertThat(RULE.messages(Map.of("nginx.conf", main, "conf.d/a.conf", "# nothing"), "nginx.conf"))
                .isEmpty();
        assertThat(RULE.messages(Map.of("nginx.conf", main, "conf.d/a.conf", "gzip on;"), "nginx.conf"))
                .hasSize(1);
        assertThat(RULE.inMain("include modules/*.conf; events {} http { " + APP + "server { " + OTHER + " } }"))
                .hasSize(1);
        assertThat(RULE.inHttp(APP + "server { " + OTHER + "include site/*.conf; }"))
                .isEmpty();
    }
}
