package io.github.nginxlint.rules.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.rules.syntax.RuleFindings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyLoopTest {

    private static final RuleFindings RULE = RuleFindings.of(new ProxyLoop());

    private static final String OTHER = " server { listen 80; server_name other.example 127.0.0.3; return 200 other; }"
            + " server { listen 81; server_name a.example; return 200 other; }"
            + " server { listen 82; server_name ~^(x|y); return 200 pattern; }"
            + " upstream up { server 127.0.0.1:80; server 10.0.0.1:80 down; }"
            + " upstream half { server 127.0.0.1:80; server 10.0.0.1:80; }"
            + " upstream portless { server 127.0.0.1; }"
            + " upstream a.example { server 127.0.0.1:81; }";

    private static List<String> server(String body) {
        return RULE.inHttp("server { " + body + " } " + OTHER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "listen 80; location / { proxy_pass http://127.0.0.1; }",
                "listen 80; location / { proxy_pass http://127.0.0.1:80/; }",
                "listen 80; location / { proxy_pass http://localhost; }",
                "listen 80; location / { proxy_pass http://up; }",
                "listen 80; location / { proxy_pass http://127.0.0.1/deeper/; }",
                "listen 80; location ^~ /a/ { proxy_pass http://127.0.0.1/a/; } location ~ x { }",
                "listen 80; location = /a { proxy_pass http://127.0.0.1/a; }",
                "listen 80; location ~ x { proxy_pass http://127.0.0.1; }",
                "listen 80; location /a { location /a/b { proxy_pass http://127.0.0.1; } }",
                "listen 80; server_name b.example; location / { proxy_set_header Host $host; proxy_pass http://up; }",
                "listen 80; listen 83; location / { proxy_pass http://127.0.0.1:83; }",
                "listen 10.0.0.9:80; location / { proxy_pass http://10.0.0.9; }",
                "listen [::]:80; location / { proxy_pass http://[::1]; }",
                "listen unix:/run/a.sock; location / { proxy_pass http://unix:/run/a.sock; }",
                "listen 84 ssl; location / { proxy_pass https://127.0.0.1:84; }",
                "listen 80; server_name b.example; location / { proxy_set_header Host B.example:80; proxy_pass http://up; }",
                "listen 81; server_name b.example; location / { proxy_set_header Host $http_host;"
                        + " proxy_pass http://127.0.0.1:81; }",
            })
    void aCircleIsFound(String body) {
        assertThat(server(body)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // elsewhere
                "listen 80; location / { proxy_pass http://127.0.0.1:3000; }",
                "listen 80; location / { proxy_pass http://10.0.0.1; }",
                "listen 80; location / { proxy_pass http://example.com; }",
                "listen 80; location / { proxy_pass http://$host; }",
                "listen 80; location / { proxy_pass http://half; }",
                "listen 80; location / { proxy_pass http://portless; }",
                // another server
                "listen 80; location / { proxy_pass http://127.0.0.3; }",
                "listen 80; location / { proxy_set_header Host other.example; proxy_pass http://127.0.0.1; }",
                "listen 81; server_name b.example; location / { proxy_pass http://a.example; }",
                "listen 83; location / { proxy_set_header Host $host; proxy_pass http://127.0.0.1:81; }",
                "listen 82 default_server; location / { proxy_pass http://127.0.0.1:82; }",
                "listen 80; location / { proxy_set_header Host $arg_a; proxy_pass http://127.0.0.1; }",
                "listen 80; location / { proxy_set_header Host ''; proxy_pass http://127.0.0.1; }",
                "listen 80; location / { include gone.conf; proxy_pass http://127.0.0.1; }",
                // another location
                "listen 80; location / { proxy_pass http://127.0.0.1/a/; } location /a/ { }",
                "listen 80; location /a/ { proxy_pass http://127.0.0.1/; }",
                "listen 80; location / { proxy_pass http://127.0.0.1/a; } location ~ a { }",
                "listen 80; location / { proxy_pass http://127.0.0.1/a?b=; }",
                "listen 80; location = /a { proxy_pass http://127.0.0.1/; }",
                "listen 80; location @a { proxy_pass http://127.0.0.1; }",
                // another answer
                "listen 80; return 301 /; location / { proxy_pass http://127.0.0.1; }",
                "listen 80; location / { if ($http_x) { return 200; } proxy_pass http://127.0.0.1; }",
                "listen 80; location / { if ($http_x) { proxy_pass http://127.0.0.1; } }",
                "listen 80; location / { allow 10.0.0.0/8; deny all; proxy_pass http://127.0.0.1; }",
                "listen 80; location /a { internal; location /a/b { proxy_pass http://127.0.0.1; } }",
                "listen 80; location / { access_by_lua_block { x() } proxy_pass http://127.0.0.1; }",
                "listen 80; location / { proxy_pass http://127.0.0.1; fastcgi_pass 127.0.0.1:9000; }",
                // another protocol
                "listen 84 ssl; location / { proxy_pass http://127.0.0.1:84; }",
                "listen 84 ssl; ssl_reject_handshake on; location / { proxy_pass https://127.0.0.1:84; }",
                "listen 84; location / { proxy_pass https://127.0.0.1:84; }",
                "listen 84 proxy_protocol; location / { proxy_pass http://127.0.0.1:84; }",
                "listen 84 http2; location / { proxy_pass http://127.0.0.1:84; }",
                "listen 84; ssl on; location / { proxy_pass http://127.0.0.1:84; }",
                "listen 84; location / { grpc_pass 127.0.0.1:84; }",
            })
    void whatMayEndElsewhereIsLeftAlone(String body) {
        assertThat(server(body)).isEmpty();
    }

    @Test
    void nothingIsSaidWhereAServerMayBeMissing() {
        String server = "server { listen 80; location / { proxy_pass http://127.0.0.1; } }";

        assertThat(RULE.inHttp("include gone.conf; " + server)).isEmpty();
        assertThat(RULE.inHttp("limit_req zone=a; " + server)).isEmpty();
        assertThat(RULE.inFragment(server, "http")).isEmpty();
    }

    @Test
    void theMessageSaysWhyTheRequestComesBack() {
        assertThat(server("listen 80; location / { proxy_pass http://127.0.0.1; }"))
                .singleElement()
                .asString()
                .contains("\"0.0.0.0:80\", where this server is the default one");
        assertThat(server("listen 80; server_name b.example; location / { proxy_set_header Host $host;"
                        + " proxy_pass http://127.0.0.1; }"))
                .singleElement()
                .asString()
                .contains("their Host leads to this server again");
        assertThat(server("listen 81; server_name b.example; location / { proxy_set_header Host b.example;"
                        + " proxy_pass http://127.0.0.1:81; }"))
                .singleElement()
                .asString()
                .contains("this server");
    }

    @Test
    void manyServersAndLocationsTakeNoLongerThanTheyAreLong() {
        StringBuilder text = new StringBuilder("upstream up { server 127.0.0.1:80; }");
        for (int i = 0; i < 5_000; i++) {
            text.append("server { listen 80; server_name s").append(i);
            text.append(".example; location / { proxy_set_header Host $host; proxy_pass http://up; }");
            text.append(" location /a { proxy_pass http://up; } }\n");
        }

        List<String> found =
                Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> RULE.inHttp(text.toString()));

        // of those without the name only the default server has the request again
        assertThat(found).hasSize(5_001);
    }
}
