package io.github.nginxlint.rules.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidUpstreamTest {

    private static final RuleFindings RULE = RuleFindings.of(new InvalidUpstream());
    private static final RuleFindings METHODS = RuleFindings.of(new BalancingMethodRedefined());

    @Test
    void streamIsCheckedLikeHttp() {
        assertThat(RULE.inMain("stream { upstream a { } upstream b { server 127.0.0.1:1 backup; }"
                        + " upstream B { hash $remote_addr; server 127.0.0.1:1; server 127.0.0.1:2 backup; } }"))
                .containsExactly(
                        "no servers are inside upstream: add a \"server\"",
                        "no servers in upstream \"b\": every one is \"backup\", take the word from one of them",
                        "duplicate upstream \"B\": nginx compares the names without regard to case",
                        "balancing method does not support parameter \"backup\": \"hash\" knows no servers for when"
                                + " others fail");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "upstream u { include servers.conf; }",
                "upstream u { server 127.0.0.1:1 backup; include servers.conf; }",
                "upstream u { {{servers}} }",
                "upstream u { jdomain example.com; }",
                "upstream u { fair; server 127.0.0.1:1 backup; }",
                "upstream u { nosuch; }",
                "upstream u { server; }",
                "upstream u { server $SERVER; server 127.0.0.1:1 backup; }",
                "upstream $NAME { server 127.0.0.1:1; } upstream $NAME { server 127.0.0.1:1; }",
                "upstream a { server 127.0.0.1:1; } server { }",
                "upstream u { hash $uri; least_conn; server 127.0.0.1:1; server 127.0.0.1:2 backup; }",
                "upstream u { zone u 1m; server a.b resolve; include more.conf; }",
                "upstream u { zone u 1m; server a.b resolve; } include resolver.conf;",
                "upstream u { zone u 1m; server a.b resolve; } resolver 127.0.0.1;",
                "upstream u { server 127.0.0.1:1 resolve; }",
                "upstream u { server $NAME resolve; }",
            })
    void whatMayBeFineIsLeftAlone(String http) {
        assertThat(RULE.inHttp(http)).isEmpty();
    }

    @Test
    void anUpstreamOfAFragmentIsChecked() {
        assertThat(RULE.inFragment("upstream a { } upstream A { server 127.0.0.1:1; }", "http"))
                .hasSize(2);
        assertThat(RULE.inFragment("ip_hash; server 127.0.0.1:1 backup;", "http", "upstream"))
                .singleElement()
                .asString()
                .startsWith("balancing method does not support parameter \"backup\"");
        assertThat(RULE.inFragment("upstream u { zone u 1m; server a.b resolve; }", "http"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1.27.2 | upstream u { server a.b resolve; }                       |
            1.27.3 | upstream u { server a.b resolve; }                       | resolving names at run time requires
            1.27.3 | upstream u { zone u 1m; server a.b resolve; }            | no resolver defined to resolve names
            1.27.3 | upstream u { zone u 1m; server a.b resolve; resolver 127.0.0.1; } |
            """)
    void namesResolvedAtRunTimeNeedAZoneAndAResolver(String version, String http, String message) {
        List<String> found = RULE.in(version).inHttp(http);
        assertThat(found).hasSize(message == null ? 0 : 1).allMatch(text -> text.startsWith(message));
    }

    @Test
    void aZoneOfSessionsIsOfOneUpstream() {
        String learn = "sticky learn create=$a lookup=$b zone=s:1m; server 127.0.0.1:1; ";
        String http = "upstream u { " + learn + "} upstream v { " + learn + "} upstream w { "
                + "sticky cookie zone=s:1m; server 127.0.0.1:1; }";
        assertThat(RULE.in("1.31.4").inHttp(http))
                .containsExactly("sticky zone \"s\" is already used in upstream \"u\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                   | keepalive 4; least_conn;             | 1
            1.22.1 | keepalive 4; least_conn;             | 1
            1.29.7 | keepalive 4; least_conn;             | 0
            1.31.4 | sticky cookie a; least_time header;  | 1
            1.31.4 | least_time header; sticky cookie a;  | 0
            1.22.1 | ip_hash; ip_hash; random;            | 2
            1.22.1 | ip_hash; keepalive 4; least_conn;    | 1
            1.22.1 | $METHOD; least_conn;                 | 0
            1.22.1 | fair; least_conn;                    | 0
            """)
    void theLastMethodCounts(String version, String methods, int count) {
        String http = "upstream u { " + methods + " server 127.0.0.1:1; }";
        assertThat((version == null ? METHODS : METHODS.in(version)).inHttp(http))
                .hasSize(count)
                .allMatch(text -> text.startsWith("load balancing method redefined"));
    }

    @Test
    void methodsOfStreamAreCheckedAsWell() {
        assertThat(METHODS.inMain("stream { upstream u { random; least_conn; server 127.0.0.1:1; } }"))
                .hasSize(1);
        assertThat(METHODS.inFragment("random; least_conn;", "stream", "upstream"))
                .hasSize(1);
    }
}
