package io.github.nginxlint.rules.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.rule.Rule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListeningRulesTest {

    private static final String TWO = "server { listen 127.0.0.1:9; %s } server { listen 127.0.0.1:9; %s }";

    private static List<String> of(Rule rule, String version, String text) {
        return RuleFindings.of(rule).in(version).messages(Map.of("nginx.conf", "events {} " + text), "nginx.conf");
    }

    private static String first(Rule rule, String version, String text) {
        return of(rule, version, text).stream().findFirst().orElse("");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            1.22.1 | http   | quic             | invalid parameter "quic": it exists since nginx 1.25.0, the target is 1.22.1
            1.25.0 | http   | quic             | -
            -      | http   | quic             | -
            -      | http   | quic ssl         | "listen" directive "ssl" parameter is incompatible with "quic"
            1.25.0 | http   | quic backlog=5   | -
            1.26.3 | http   | quic backlog=5   | "listen" directive "backlog" parameter is incompatible with "quic"
            1.31.4 | http   | quic multipath   | "listen" directive "multipath" parameter is incompatible with "quic"
            1.28.2 | http   | multipath        | invalid parameter "multipath": it exists since nginx 1.29.7, the target is 1.28.2
            1.18.0 | http   | spdy             | -
            -      | http   | spdy             | -
            1.19.7 | http   | spdy             | invalid parameter "spdy"
            -      | http   | reuse_port       | invalid parameter "reuse_port": did you mean "reuseport"
            -      | http   | back_log=5       | invalid parameter "back_log=5": did you mean "backlog="
            -      | http   | setfib=1         | -
            -      | http   | ipv6only=of      | invalid ipv6only flags "of": write "on" or "off"
            -      | stream | udp ssl          | "listen" directive "ssl" parameter is incompatible with "udp"
            -      | stream | nonsense         | the invalid "nonsense" parameter
            1.25.5 | stream | nonsense         | invalid parameter "nonsense"
            1.25.4 | stream | default_server   | the invalid "default_server" parameter: it exists since nginx 1.25.5, the target is 1.25.4
            -      | stream | default_server   | -
            1.20.2 | stream | fastopen=3       | the invalid "fastopen=3" parameter: it exists since nginx 1.21.0, the target is 1.20.2
            1.18.0 | mail   | proxy_protocol   | the invalid "proxy_protocol" parameter: it exists since nginx 1.19.8, the target is 1.18.0
            1.22.1 | mail   | proxy_protocol   | -
            -      | mail   | reuseport        | the invalid "reuseport" parameter
            """)
    void aParameterIsKnownByVersionAndModule(String version, String family, String parameter, String expected) {
        String text = family + " { server { listen 9 " + parameter + "; } }";
        String message = first(new InvalidValue(), version == null ? "" : version, text);
        assertThat(message).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void aStreamAddressBelongsToOneServerBefore1255() {
        String text = "stream { " + TWO.formatted("", "") + " }";
        String pair = "duplicate \"127.0.0.1:9\" address and port pair";
        assertThat(first(new DuplicateListen(), "1.25.4", text)).startsWith(pair);
        assertThat(of(new DuplicateListen(), "1.25.5", text)).isEmpty();
        assertThat(of(new DuplicateListen(), "", text)).isEmpty();
        String same = "stream { server { listen 9; listen *:9; } }";
        assertThat(first(new DuplicateListen(), "1.25.5", same)).startsWith("a duplicate listen 0.0.0.0:9");
        assertThat(first(new DuplicateListen(), "", same)).startsWith("duplicate \"0.0.0.0:9\" address and port pair");
    }

    @Test
    void aMailAddressAlwaysBelongsToOneServer() {
        assertThat(first(new DuplicateListen(), "1.31.4", "mail { " + TWO.formatted("", "") + " }"))
                .startsWith("duplicate \"127.0.0.1:9\" address and port pair");
    }

    @Test
    void datagramsAndStreamsAreDifferentSockets() {
        assertThat(of(new DuplicateListen(), "1.22.1", "stream { server { listen 9; listen 9 udp; } }"))
                .isEmpty();
        assertThat(of(new DuplicateListen(), "1.26.3", "http { server { listen 9 ssl; listen 9 quic; } }"))
                .isEmpty();
        assertThat(of(new DuplicateListen(), "1.26.3", "http { server { listen 9 quic; listen 9 quic; } }"))
                .hasSize(1);
    }

    @Test
    void aNameIsNotResolved() {
        assertThat(of(new DuplicateListen(), "", "http { server { listen localhost:9; listen 127.0.0.1:9; } }"))
                .isEmpty();
    }

    @Test
    void whatATemplateDecidesIsNotJudged() {
        String port = "http { server { listen $PORT; listen $PORT; } }";
        String either = "http { server {\n{% if a %}\nlisten 9 bind;\n{% else %}\nlisten 9;\n{% endif %}\n} }";
        assertThat(of(new DuplicateListen(), "", port)).isEmpty();
        assertThat(of(new DuplicateListen(), "", either)).isEmpty();
        assertThat(of(new InvalidValue(), "", port)).isEmpty();
        assertThat(of(
                        new ConflictingServerName(),
                        "",
                        "http { " + TWO.formatted("server_name $NAME;", "server_name $NAME;") + " }"))
                .isEmpty();
    }

    @Test
    void serversOfDifferentFilesOfOneTreeAreCompared() {
        Map<String, String> files = Map.of(
                "nginx.conf", "events {} http { include conf.d/*.conf; }",
                "conf.d/a.conf", "server { listen 9 default_server; server_name a; }",
                "conf.d/b.conf", "server { listen 9 default_server; server_name a; }");
        assertThat(RuleFindings.of(new DuplicateListen()).messages(files, "nginx.conf"))
                .hasSize(1);
        assertThat(RuleFindings.of(new ConflictingServerName()).messages(files, "nginx.conf"))
                .hasSize(1);
    }

    @Test
    void whatAFragmentHoldsTwiceIsThereTwice() {
        String fragment = TWO.formatted("server_name a;", "server_name a;");
        assertThat(RuleFindings.of(new ConflictingServerName()).inFragment(fragment, "http"))
                .hasSize(1);
        assertThat(RuleFindings.of(new DuplicateListen()).inFragment("listen 9; listen 9;", "http", "server"))
                .hasSize(1);
        assertThat(RuleFindings.of(new ListenOptionsRedefined())
                        .inFragment("server { listen 9 backlog=5; } server { listen 9 proxy_protocol; }", "http"))
                .isEmpty();
    }

    @Test
    void anUnreadIncludeMayBringNamesAndListens() {
        String names = "http { " + TWO.formatted("include missing.conf;", "include missing.conf;") + " }";
        assertThat(of(new ConflictingServerName(), "", names)).isEmpty();
        String listens = "http { server { include missing.conf; } server { include missing.conf; } }";
        assertThat(of(new ConflictingServerName(), "", listens)).isEmpty();
        String options = "http { server { listen 9 backlog=5; } server { listen 9 proxy_protocol; %s } }";
        assertThat(of(new ListenOptionsRedefined(), "", options.formatted(""))).hasSize(1);
        assertThat(of(new ListenOptionsRedefined(), "", options.formatted("include missing.conf;")))
                .isEmpty();
        assertThat(of(new ListenOptionsRedefined(), "1.23.3", options.formatted("")))
                .isEmpty();
    }

    @Test
    void serversWithoutListenShareAnAddress() {
        assertThat(first(
                        new ConflictingServerName(),
                        "",
                        "http { server { server_name a; } server { server_name a; } }"))
                .startsWith("conflicting server name \"a\" on 0.0.0.0:80, ignored");
    }

    @Test
    void theNameOfTheMachineIsNotKnown() {
        assertThat(of(
                        new ConflictingServerName(),
                        "",
                        "http { " + TWO.formatted("server_name $hostname;", "server_name $hostname;") + " }"))
                .isEmpty();
    }

    @Test
    void streamHasNamesSince1255() {
        String text = "stream { " + TWO.formatted("", "") + " }";
        assertThat(first(new ConflictingServerName(), "1.25.5", text))
                .startsWith("conflicting server name \"\" on 127.0.0.1:9, ignored");
        assertThat(of(new ConflictingServerName(), "1.25.4", text)).isEmpty();
    }

    @Test
    void aPatternThatCapturesMakesNginxLookAtTheNamesOfItsServerAlone() {
        String server = "http { server { listen 9; server_name a a %s; } }";
        assertThat(of(new ConflictingServerName(), "", server.formatted("~^(b)")))
                .hasSize(1);
        assertThat(of(new ConflictingServerName(), "", server.formatted("~^(b) ~c")))
                .isEmpty();
        assertThat(of(new InvalidServerName(), "", server.formatted("a.*.b ~(?<c>d)")))
                .hasSize(1);
        assertThat(of(new ConflictingServerName(), "", "http { server { server_name a a ~(b); } }"))
                .hasSize(1);
    }

    @Test
    void aPatternThatDoesNotCompileIsRefused() {
        assertThat(first(new InvalidValue(), "", "http { server { server_name ~(; } }"))
                .startsWith("pcre2_compile() failed: missing closing parenthesis in \"(\"");
        assertThat(of(new InvalidValue(), "", "http { server { server_name ~^(?<n>a)$; } }"))
                .isEmpty();
    }

    @Test
    void aRangeOfPortsDoesNotRepeatAConflictWithoutEnd() {
        assertThat(of(
                        new ConflictingServerName(),
                        "",
                        "http { server { listen 1-60000; server_name a; } server { listen 1-60000; server_name a; } }"))
                .hasSize(4);
    }

    @Test
    void manyRangesEndInTime() {
        String server = "server { listen 1-65535; server_name a b c; } ";
        String text = "http { " + server.repeat(200) + " geo $a { ranges; " + "0.0.0.0-255.255.255.254 1; ".repeat(500)
                + " } }";
        assertThat(of(new DuplicateListen(), "", text)).isEmpty();
        assertThat(of(new InvalidValue(), "", text)).isEmpty();
        assertThat(of(new ConflictingServerName(), "", text)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -      | resolver 127.0.0.1 ipv4=off ipv6=off | "ipv4" and "ipv6" cannot both be "off"
            1.22.1 | resolver 127.0.0.1 ipv4=off          | host not found in resolver "ipv4=off": "ipv4=" exists since nginx 1.23.1
            1.23.1 | resolver 127.0.0.1 ipv4=off          | -
            -      | resolver 127.0.0.1 ipv4=no           | invalid parameter: ipv4=no: write "on" or "off"
            -      | resolver ipv6=on valid=1s            | no name servers defined: write the address of one, such as 127.0.0.1
            -      | resolver dns.example.com             | -
            -      | set_real_ip_from proxy.example.com   | -
            -      | set_real_ip_from unix:               | -
            -      | set_real_ip_from fe80::1%eth0        | -
            -      | set_real_ip_from [::1]               | host not found in set_real_ip_from "[::1]": write an address or a network such as 10.0.0.0/8
            -      | geo a { }                            | invalid variable name "a"
            -      | geo $a { volatile; }                 | -
            1.29.2 | geo $a { volatile; }                 | invalid number of the geo parameters: write a network or range and one value; volatile exists since nginx 1.29.3
            -      | geo $a { include missing; x 1; }     | -
            -      | geo $a { $NETWORKS; x 1; }           | -
            """)
    void addressesOfOtherDirectives(String version, String directive, String expected) {
        String end = directive.endsWith("}") ? "" : ";";
        assertThat(first(new InvalidValue(), version == null ? "" : version, "http { " + directive + end + " }"))
                .isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void mailCanBeWithoutNameServers() {
        assertThat(of(new InvalidValue(), "", "mail { resolver off; }")).isEmpty();
    }
}
