package io.github.nginxlint.rules.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidPassTest {

    private static final RuleFindings RULE = RuleFindings.of(new InvalidPass());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            location ~* a { proxy_pass http://127.0.0.1?a; }               | "proxy_pass" cannot have URI part in location
            location ~a { proxy_pass http://[::1]:80/; }                   | "proxy_pass" cannot have URI part in location
            location @a { proxy_pass http://unix:/s:/a; }                  | "proxy_pass" cannot have URI part in location
            location / { fastcgi_pass nosuch; }                            | no port in upstream "nosuch": no upstream has
            location / { grpc_pass grpc://127.0.0.1; }                     | no port in upstream "127.0.0.1": "grpc_pass"
            location / { uwsgi_pass SUWSGI://[::1]; }                      | no port in upstream "[::1]": "uwsgi_pass"
            location / { memcached_pass 127.0.0.1; }                       | no port in upstream "127.0.0.1"
            location / { scgi_pass 127.0.0.1; }                            | no port in upstream "127.0.0.1"
            location / { proxy_redirect default; }                         | "proxy_redirect default" should be placed
            location / { proxy_redirect default; proxy_redirect default; } | "proxy_redirect default" should be placed
            """)
    void aPassThatNginxRefusesIsRefused(String server, String message) {
        assertThat(RULE.inHttp("server { " + server + " }"))
                .singleElement()
                .asString()
                .startsWith(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "location ~ a { proxy_pass http://127.0.0.1; }",
                "location ~ a { proxy_pass http://$host/a; }",
                "location ~ a { proxy_pass $URL; }",
                "location ~ a { proxy_pass 127.0.0.1/a; }",
                "location ~ a { proxy_pass http://a:b/c; }",
                "location {{path}} { proxy_pass http://127.0.0.1/; }",
                "location ^~ /a { proxy_pass http://127.0.0.1/; }",
                "location / { fastcgi_pass $host; }",
                "location / { fastcgi_pass $BACKEND; }",
                "location / { fastcgi_pass unix:/s; }",
                "location / { fastcgi_pass a:b; }",
                "location / { fastcgi_pass 127.0.0.1:9; }",
                "location / { memcached_pass $host; }",
                "location / { proxy_pass http://127.0.0.1; proxy_redirect default; }",
                "location / { proxy_pass $URL; proxy_redirect default; }",
                "location / { include pass.conf; proxy_redirect default; }",
                "location / { proxy_redirect off; proxy_redirect default a; proxy_redirect http://a /; }",
            })
    void whatNginxTakesOrMayTakeIsLeftAlone(String server) {
        assertThat(RULE.inHttp("server { " + server + " }")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "include upstreams.conf; server { location / { scgi_pass a; } }",
                "upstream $NAME { server 127.0.0.1:1; } server { location / { scgi_pass a; } }",
                "upstream A { server 127.0.0.1:1; } server { location / { scgi_pass a; } }",
                "upstream a { server 127.0.0.1:1; } server { location / { grpc_pass grpc://a; } }",
                "upstream a { server 127.0.0.1:1; } server { location / { proxy_pass http://a.b:80; } }",
                "upstream a { server 127.0.0.1:1; } server { location / { proxy_pass http://a:80/$uri; } }",
            })
    void anUpstreamThatMayBeThereIsLookedFor(String http) {
        assertThat(RULE.inHttp(http)).isEmpty();
    }

    @Test
    void aPortIsSaidWhereverTheUpstreamStands() {
        assertThat(RULE.inHttp(
                        "server { location / { proxy_pass https://A:443; } } upstream a { server 127.0.0.1:1; }"))
                .containsExactly("upstream \"A\" may not have port 443: the ports are those of its servers, write the"
                        + " name alone");
        assertThat(RULE.inFragment(
                        "upstream a { server 127.0.0.1:1; } server { location / { uwsgi_pass a:80; } }", "http"))
                .hasSize(1);
    }

    @Test
    void whoPassesToAHostThatWasPassedToWithAPortGetsIt() {
        String withPort = "location /a { proxy_pass http://127.0.0.1; }";
        String without = "location /b { fastcgi_pass 127.0.0.1; }";
        assertThat(RULE.inHttp("server { " + withPort + without + " }")).isEmpty();
        assertThat(RULE.inHttp("server { " + without + withPort + " }")).hasSize(1);
    }

    @Test
    void aNearNameIsSuggested() {
        assertThat(RULE.inHttp("upstream workers { server 127.0.0.1:1; } server { location / { scgi_pass worker; } }"))
                .containsExactly("no port in upstream \"worker\": no upstream has that name, and \"scgi_pass\" has no"
                        + " port of its own; did you mean \"workers\"");
    }

    @Test
    void httpAndStreamHaveTheirOwnUpstreams() {
        assertThat(RULE.inMain("http { upstream a { server 127.0.0.1:1; } }"
                        + " stream { upstream b { server 127.0.0.1:1; } server { listen 1; proxy_pass c:80; }"
                        + " server { listen 2; proxy_pass a; } server { listen 3; proxy_pass b:80; }"
                        + " server { listen 4; proxy_pass b; } server { listen 5; proxy_pass 127.0.0.1; } }"))
                .containsExactly(
                        "no port in upstream \"a\": no upstream has that name, and \"proxy_pass\" has no port of its own",
                        "upstream \"b\" may not have port 80: the ports are those of its servers, write the name alone",
                        "no port in upstream \"127.0.0.1\": \"proxy_pass\" has no port of its own");
    }

    @Test
    void aFragmentMayHaveAnythingAroundIt() {
        assertThat(RULE.inFragment("scgi_pass workers;", "http", "server", "location"))
                .isEmpty();
        assertThat(RULE.inFragment("proxy_pass http://127.0.0.1/a;", "http", "server", "location"))
                .isEmpty();
        assertThat(RULE.inFragment("if ($host) { proxy_pass http://127.0.0.1/a; }", "http", "server", "location"))
                .hasSize(1);
    }
}
