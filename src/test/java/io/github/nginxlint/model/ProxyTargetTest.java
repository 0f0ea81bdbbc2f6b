package io.github.nginxlint.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.model.ProxyTarget.Dynamic;
import io.github.nginxlint.model.ProxyTarget.Host;
import io.github.nginxlint.model.ProxyTarget.Socket;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxyTargetTest {

    @Test
    void aUrlHasSchemeHostPortAndUri() {
        assertThat(ProxyTarget.parse("HTTP://app.example:8080/v1/?a=b"))
                .isEqualTo(new ProxyTarget(
                        Optional.of("http"), new Host("app.example", OptionalInt.of(8080)), Optional.of("/v1/?a=b")));
    }

    @Test
    void anAddressAloneHasNoScheme() {
        assertThat(ProxyTarget.parse("127.0.0.1:9000"))
                .isEqualTo(new ProxyTarget(
                        Optional.empty(), new Host("127.0.0.1", OptionalInt.of(9000)), Optional.empty()));
    }

    @Test
    void aQueryEndsTheHost() {
        assertThat(ProxyTarget.parse("http://app?x=1").uri()).contains("?x=1");
    }

    @Test
    void anIpv6AddressKeepsItsBrackets() {
        Host host = (Host) ProxyTarget.parse("http://[::1]:3000/").address();

        assertThat(host).isEqualTo(new Host("[::1]", OptionalInt.of(3000)));
        assertThat(host.isIpAddress()).isTrue();
        assertThat(ProxyTarget.parse("http://[::1]").address()).isEqualTo(new Host("[::1]", OptionalInt.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "http://unix:/run/app.sock, /run/app.sock, ",
        "http://unix:/run/app.sock:, /run/app.sock, ",
        "http://unix:/run/app.sock:/v1/, /run/app.sock, /v1/",
        "unix:/run/php.sock, /run/php.sock, ",
    })
    void aColonEndsTheSocketPath(String text, String path, String uri) {
        ProxyTarget target = ProxyTarget.parse(text);

        assertThat(target.address()).isEqualTo(new Socket(path));
        assertThat(target.uri()).isEqualTo(Optional.ofNullable(uri));
    }

    @ParameterizedTest
    @CsvSource({
        "http://$backend/x, $backend",
        "http://$host:$port, $host:$port",
        "$target, $target",
        "$proto://$host:80, $proto:",
        "http://unix:/run/$app.sock, unix:/run/$app.sock",
    })
    void aVariableInTheAddressMakesItDynamic(String text, String address) {
        assertThat(ProxyTarget.parse(text).address()).isEqualTo(new Dynamic(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:0", "a:65536", "a:99999999999", "a:x", "a:"})
    void aPortOutOfRangeIsNone(String text) {
        assertThat(ProxyTarget.parse(text).address()).isEqualTo(new Host("a", OptionalInt.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "1.2.3.4, true",
        "255.255.255.255, true",
        "256.1.1.1, false",
        "1.2.3, false",
        "1.2.3.4.5, false",
        "1..2.3, false",
        "a.b.c.d, false",
        "localhost, false",
        "'', false",
    })
    void fourNumbersAreAnIpv4Address(String text, boolean expected) {
        assertThat(ProxyTarget.isIpv4(text)).isEqualTo(expected);
    }
}
