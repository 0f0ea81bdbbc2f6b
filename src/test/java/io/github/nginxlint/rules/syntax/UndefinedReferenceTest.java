package io.github.nginxlint.rules.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UndefinedReferenceTest {

    private static final RuleFindings RULE = RuleFindings.of(new UndefinedReference());

    @Test
    void aZoneThatIsNamedOftenIsSaidOnce() {
        assertThat(RULE.inHttp("limit_req zone=a; server { limit_req zone=a; location / { limit_req zone=a; } }"))
                .containsExactly("zero size shared memory zone \"a\": no \"limit_req_zone\" defines it");
    }

    @Test
    void aZoneOfAnotherKindDefinesNothingAndIsAnotherFault() {
        assertThat(RULE.inHttp("limit_req zone=a; limit_conn_zone $host zone=a:1m;"))
                .isEmpty();
    }

    @Test
    void theNearestZoneOfTheSameKindIsNamed() {
        assertThat(RULE.inHttp("limit_req_zone $host zone=perip:1m rate=1r/s; limit_conn_zone $host zone=prip:1m;"
                        + "server { limit_req zone=preip; }"))
                .containsExactly("zero size shared memory zone \"preip\": no \"limit_req_zone\" defines it; "
                        + "did you mean \"perip\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit_req zone=a; limit_req_zone $host zone=${ZONE}:1m rate=1r/s;",
                "limit_req zone=a; limit_req_zone $host zone=a:1x rate=1r/s;",
                "limit_req zone=a; limit_req_zone $host zone=a:1m;",
                "limit_req zone=a; limit_req_zone $host zone=a:0 rate=1r/s;",
                "limit_req zone=a; limit_req_zone $host zone=:1m rate=1r/s;",
                "limit_req zone=$ZONE;",
                "limit_req zone=a; include zones.conf;",
                "upstream u { zone a; server 127.0.0.1:1; include more.conf; }",
                "upstream u { zone a; server 127.0.0.1:1; } upstream v { zone $ZONE 1m; server 127.0.0.1:1; }",
                "upstream u { zone a; server 127.0.0.1:1; } upstream v { zone a 1x; server 127.0.0.1:1; }",
                "upstream u { zone a; server 127.0.0.1:1; } include upstreams.conf;",
                "access_log /a main; include formats.conf;",
                "access_log /a main; log_format {{name}} x;",
                "access_log /a {{format}};",
                "access_log off; access_log /a; access_log /a combined; access_log /a COMBINED;",
                "server { aio threads=$POOL; }",
                "server { aio on; }",
                "server { error_page 404 @$uri; try_files $uri @{{name}}; try_files $uri @a; location @{{name}} { } }",
                "server { try_files @a /b; error_page 404 /@a; }",
                "error_page 502 @down; server { include more.conf; }",
                "error_page 502 @down;",
                "error_page 502 @down; include servers.conf; server { }",
                "server { location / { limit_req zone=a; } } limit_req_zone $host zone=a:1m rate=1r/s; foo"
            })
    void nothingIsSaidWhereADefinitionMayBeThatCannotBeSeen(String http) {
        assertThat(RULE.inHttp(http)).isEmpty();
    }

    @Test
    void aCacheZoneAtHttpIsLookedForWhenAServerInheritsIt() {
        String unknown = "\"proxy_cache\" zone \"z\" is unknown: no \"proxy_cache_path\" has \"keys_zone=z:...\"";
        String zeroSize = "zero size shared memory zone \"z\": no \"proxy_cache_path\" has \"keys_zone=z:...\"";

        assertThat(RULE.inHttp("proxy_cache z; server { }")).containsExactly(unknown);
        assertThat(RULE.inHttp("proxy_cache z; server { proxy_cache off; }")).containsExactly(zeroSize);
        assertThat(RULE.inHttp("proxy_cache z;")).containsExactly(zeroSize);
        assertThat(RULE.inHttp("server { location / { proxy_cache z; } }")).containsExactly(unknown);
    }

    @Test
    void aZoneOfStreamIsNotOneOfHttp() {
        assertThat(RULE.inMain("events {} stream { server { listen 1; proxy_pass 127.0.0.1:2; limit_conn a 1; } }"))
                .containsExactly("zero size shared memory zone \"a\": no \"limit_conn_zone\" defines it");
        assertThat(
                        RULE.inMain(
                                "events {} stream { limit_conn_zone $remote_addr zone=a:1m;"
                                        + " upstream u { server 127.0.0.1:2; zone b; } server { listen 1; proxy_pass u; limit_conn a 1; } }"))
                .containsExactly("zero size shared memory zone \"b\": no \"zone\" of an upstream gives it a size");
    }

    @Test
    void aFormatOfStreamIsNotOneOfHttpAndCombinedIsNoneOfStream() {
        String server = "server { listen 1; proxy_pass 127.0.0.1:2; access_log /a ";
        assertThat(RULE.inMain("events {} http { log_format main x; } stream { " + server + "main; } }"))
                .containsExactly("unknown log format \"main\": no \"log_format\" defines it");
        assertThat(RULE.inMain("events {} stream { " + server + "combined; } }"))
                .hasSize(1);
        assertThat(RULE.inMain("events {} stream { log_format main x; " + server + "Main; } }"))
                .isEmpty();
    }

    @Test
    void aPoolMayBeDefinedBelow() {
        assertThat(RULE.inMain(
                        "events {} http { server { aio threads=disk; aio threads; } } thread_pool disk threads=2;"))
                .isEmpty();
        assertThat(RULE.inMain("thread_pool disk threads=2; events {} http { server { aio threads=disc; } }"))
                .containsExactly("unknown thread pool \"disc\": no \"thread_pool\" at the top level defines it; "
                        + "did you mean \"disk\"");
    }

    @Test
    void anIncludeAtTheTopMayDefineAPool() {
        assertThat(RULE.inMain("include pools.conf; events {} http { server { aio threads=disk; } }"))
                .isEmpty();
    }

    @Test
    void aNamedLocationIsOneOfItsServer() {
        String message = "could not find named location \"@app\": nginx starts and answers 500 when it gets here, ";
        assertThat(RULE.inHttp(
                        "server { location / { if ($host) { error_page 502 = @app; } location /a { error_page 404 @app; } } }"
                                + "server { location @app { } }"))
                .hasSize(2)
                .allMatch((message + "this server has no \"location @app\"")::equals);
        assertThat(RULE.inHttp("error_page 502 @app; server { location @ap { } } server { }"))
                .containsExactly(message + "no server has a \"location @app\"; did you mean \"@ap\"");
        assertThat(RULE.inHttp("error_page 502 @app; server { location @app { } } server { }"))
                .isEmpty();
    }

    @Test
    void aServerOfAFragmentIsWholeButAFileInsideOneIsNot() {
        assertThat(RULE.inFragment("server { listen 80; try_files $uri @app; }", "http"))
                .hasSize(1);
        assertThat(RULE.inFragment("try_files $uri @app;", "http", "server")).isEmpty();
        assertThat(RULE.inFragment("location / { try_files $uri @app; }", "http", "server"))
                .isEmpty();
        assertThat(RULE.inFragment(
                        "limit_req zone=a; access_log /a b; aio threads=c; error_page 502 @d; server { }", "http"))
                .isEmpty();
    }

    @Test
    void aLongNameIsShortenedAndManySearchesAreNotMade() {
        String name = "n".repeat(3000);
        StringBuilder http = new StringBuilder("limit_req_zone $host zone=zone_0:1m rate=1r/s; server {\n");
        for (int i = 1; i < 500; i++) {
            http.append("limit_req zone=zone_").append(i).append(";\n");
        }
        List<String> messages = RULE.inHttp(http + "limit_req zone=" + name + "; }");

        assertThat(messages).hasSize(500).allMatch(message -> message.length() < 310);
        assertThat(messages.stream().filter(message -> message.contains("did you mean")))
                .hasSizeBetween(1, 20);
    }

    @Test
    void aFindingNamesTheIncludesThatLedToIt() {
        var findings = RULE.findings(
                Map.of("nginx.conf", "events {} http { include a.conf; }", "a.conf", "server { limit_req zone=a; }"),
                "nginx.conf");

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).related()).hasSize(1);
        assertThat(findings.get(0).place().text()).isEqualTo("zone=a");
    }
}
