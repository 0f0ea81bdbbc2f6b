package io.github.nginxlint.rules.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.backend.FpmConfig;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.Configuration;
import io.github.nginxlint.model.ProxyTarget;
import io.github.nginxlint.model.TextModel;
import io.github.nginxlint.rule.RuleContext;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnServersTest {

    private static final String SERVERS = """
            server { listen 80; root first; }
            server { listen 127.0.0.1:80; root exact; }
            server { listen 80; server_name a.example b.*; root named; }
            server { listen 80; server_name .c.example *.d.example; root stars; }
            server { listen [::]:80 default_server; listen [::1]:81; root six; }
            server { listen unix:/run/a.sock; listen 10.0.0.1:82-84 ssl; root others; }
            server { listen 85; root before; }
            server { listen 85 default_server; server_name a.example; root default; }
            server { listen 85; server_name ~^x; root pattern; }
            """;

    private static OwnServers own(String http) {
        return ofMain("events {} http { " + http + " }");
    }

    private static OwnServers ofMain(String main) {
        Configuration nothing = new Configuration(List.of(), List.of(), List.of(), List.of(), List.of());
        return OwnServers.of(new RuleContext(nothing, TextModel.of(main), TargetVersion.ANY, FpmConfig.none()));
    }

    private static Optional<OwnAddress> at(String target) {
        ProxyTarget.Address address = ProxyTarget.parse(target).address();
        int port = address instanceof ProxyTarget.Host host ? host.port().orElse(80) : 0;
        return own(SERVERS).at(address, port);
    }

    private static String root(ConfigBlock server) {
        return server.named("root").get(0).argument(0);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.1:80, exact",
        "localhost, 127.0.0.1:80, exact",
        "127.0.0.2:80, 0.0.0.0:80, first",
        "[::1], [::]:80, six",
        "[::1]:81, [::1]:81, six",
        "10.0.0.1:83, 10.0.0.1:83, others",
        "unix:/run/a.sock, unix:/run/a.sock, others",
        "127.0.0.1:85, 0.0.0.0:85, default",
    })
    void aConnectionMeetsTheAddressThatNginxTakesForIt(String target, String address, String server) {
        OwnAddress met = at(target).orElseThrow();

        assertThat(met.text()).isEqualTo(address);
        assertThat(root(met.defaultServer())).isEqualTo(server);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.2:80", "example.com:80", "127.0.0.1:86", "[::2]:80", "unix:/run/b.sock", "$a:80"})
    void whatMayBeAnotherMachineIsNotFound(String target) {
        assertThat(at(target)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "a.example, named",
        "b.test, named",
        "b.x.y, named",
        "c.example, stars",
        "x.y.c.example, stars",
        "x.d.example, stars",
        "d.example, first",
        "127.0.0.1, first",
        "'', first",
    })
    void theNameChoosesAmongTheServersOfAnAddress(String host, String server) {
        assertThat(at("127.0.0.9:80").orElseThrow().answering(host).map(OwnServersTest::root))
                .contains(server);
    }

    @Test
    void aPatternMayTakeWhatNoNameTakes() {
        OwnAddress met = at("127.0.0.1:85").orElseThrow();

        assertThat(met.answering("a.example").map(OwnServersTest::root)).contains("default");
        assertThat(met.answering("other")).isEmpty();
    }

    @Test
    void theProtocolsOfOneListenAreThoseOfTheAddress() {
        OwnServers own = own("server { listen 127.0.0.1:1; } server { listen 127.0.0.1:1 ssl proxy_protocol; }"
                + " server { listen 127.0.0.1:2 http2; }");
        OwnAddress first = own.at(ProxyTarget.parse("127.0.0.1").address(), 1).orElseThrow();
        OwnAddress second = own.at(ProxyTarget.parse("127.0.0.1").address(), 2).orElseThrow();

        assertThat(first.isSsl()).isTrue();
        assertThat(first.isProxyProtocol()).isTrue();
        assertThat(first.isHttp2()).isFalse();
        assertThat(first.listenWith("ssl").arguments()).hasSize(3);
        assertThat(first.listenWith("http2")).isSameAs(first.first());
        assertThat(first.servers()).hasSize(2);
        assertThat(second.isHttp2()).isTrue();
    }

    @Test
    void aDatagramSocketIsAnotherOne() {
        assertThat(own("server { listen 127.0.0.1:443 quic; }")
                        .at(ProxyTarget.parse("127.0.0.1").address(), 443))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "include gone.conf;",
                "server { listen 1; include gone.conf; }",
                "server { root a; }",
                "server { listen example.com:80; }",
                "server { listen {{ port }}; }",
                "server { listen 1; server_name {{ name }}; }",
                "server { listen 1-60000; listen 10.0.0.1:1-60000; }",
                "server { listen 1 nonsense; }",
            })
    void notAllIsKnownWhereAServerOrANameMayBeMissing(String http) {
        assertThat(own(SERVERS).isComplete()).isTrue();
        assertThat(own(http).isComplete()).isFalse();
    }

    @Test
    void anUnreadFileAtTheTopMayHaveServers() {
        assertThat(ofMain("include gone.conf; events {} http { server { listen 1; } }")
                        .isComplete())
                .isFalse();
    }
}
