package io.github.nginxlint.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackendAddressTest {

    @ParameterizedTest
    @CsvSource({
        "9000, [::]:9000",
        "127.0.0.1:9000, 127.0.0.1:9000",
        "[::1]:9000, [::1]:9000",
        "::1:9000, [::1]:9000",
        "*:9000, *:9000",
        "LocalHost:9000, localhost:9000",
        "127.0.0.1:09000, 127.0.0.1:9000",
        "/run/php/x.sock, /run/php/x.sock",
        "/var/run/php/x.sock, /run/php/x.sock",
        "/var//run/./php/../x.sock, /run/x.sock",
        "/var/run, /run",
        "/../x.sock, /x.sock",
        "run/x.sock, run/x.sock",
        "../x.sock, ../x.sock",
        "127.0.0.1, 127.0.0.1",
        "9000x, 9000x",
        "/srv/var/run/x.sock, /srv/var/run/x.sock",
    })
    void aListenHasOneFormForEachAddress(String listen, String normalized) {
        assertThat(fpm(listen).normalized()).isEqualTo(normalized);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ":9000",
                "127.0.0.1:http",
                "127.0.0.1:",
                "127.0.0.1:99999",
                "127.0.0.1:0",
                "0",
                "unix:/run/a.sock",
                "/run/a:b.sock",
                "[::1]",
                "9999999999",
                "UNIX:/a:9000"
            })
    void whatPhpFpmCannotListenOnIsUnusable(String listen) {
        BackendAddress address = fpm(listen);

        assertThat(address).isInstanceOf(BackendAddress.Unusable.class);
        assertThat(address.normalized()).isEqualTo(listen);
        assertThat(address.matches("127.0.0.1:9000")).isEqualTo(AddressMatch.NO_MATCH);
        assertThat(address.matches("unix:/run/a.sock")).isEqualTo(AddressMatch.NO_MATCH);
    }

    @ParameterizedTest
    @CsvSource({
        // sockets
        "/run/php/a.sock,     unix:/run/php/a.sock,     MATCH",
        "/run/php/a.sock,     UNIX:/var/run/php/a.sock, MATCH",
        "/var/run/php/a.sock, unix:/run/php/a.sock,     MATCH",
        "/run/php//a.sock,    unix:/run/php/./a.sock,   MATCH",
        "/run/php/a.sock,     unix:/run/php/b.sock,     NO_MATCH",
        "/run/php/a.sock,     127.0.0.1:9000,           NO_MATCH",
        "/run/php/a.sock,     unix:$sock,               UNKNOWN",
        "/run/php/a.sock,     backend,                  UNKNOWN",
        "/run/php/a.sock,     unix:a.sock,              UNKNOWN",
        "run/a.sock,          unix:/usr/run/a.sock,     UNKNOWN",
        "run/a.sock,          unix:/usr/run/b.sock,     NO_MATCH",
        // a port alone is every address of the machine
        "9000, 127.0.0.1:9000,   MATCH",
        "9000, [::1]:9000,       MATCH",
        "9000, localhost:9000,   MATCH",
        "9000, 0.0.0.0:9000,     MATCH",
        "9000, 10.0.0.5:9000,    UNKNOWN",
        "9000, [2001:db8::1]:9000, UNKNOWN",
        "9000, php:9000,         UNKNOWN",
        "9000, 127.0.0.1:9001,   NO_MATCH",
        "9000, php:9001,         NO_MATCH",
        "9000, unix:/a.sock,     NO_MATCH",
        "9000, 127.0.0.1:x,      UNKNOWN",
        "9000, 127.0.0.1,        UNKNOWN",
        "9000, [::1],            UNKNOWN",
        "[::]:9000, 127.0.0.1:9000, MATCH",
        "0.0.0.0:9000, 127.0.0.1:9000, MATCH",
        "0.0.0.0:9000, 127.0.0.9:9000, MATCH",
        "0.0.0.0:9000, localhost:9000, MATCH",
        "0.0.0.0:9000, [::1]:9000, NO_MATCH",
        "0.0.0.0:9000, 10.0.0.5:9000, UNKNOWN",
        // one address
        "127.0.0.1:9000, 127.0.0.1:9000, MATCH",
        "127.0.0.1:9000, localhost:9000, MATCH",
        "127.0.0.1:9000, [::1]:9000, NO_MATCH",
        "127.0.0.1:9000, 127.0.0.2:9000, NO_MATCH",
        "127.0.0.2:9000, localhost:9000, NO_MATCH",
        "127.0.0.1:9000, 10.0.0.5:9000, NO_MATCH",
        "127.0.0.1:9000, 0.0.0.0:9000, UNKNOWN",
        "127.0.0.1:9000, php:9000, UNKNOWN",
        "127.0.0.1:9000, 127.1:9000, UNKNOWN",
        "127.0.0.1:9000, 127.0.0.01:9000, UNKNOWN",
        "127.0.0.1:9000, 127.0.0.300:9000, UNKNOWN",
        "127.0.0.1:9000, 127.0.0.:9000, UNKNOWN",
        "127.0.0.1:9000, 127.0.0.a:9000, UNKNOWN",
        "[::1]:9000, [0:0:0:0:0:0:0:1]:9000, MATCH",
        "[::1]:9000, [0::0001]:9000, MATCH",
        "[::1]:9000, localhost:9000, UNKNOWN",
        "[::1]:9000, [::2]:9000, NO_MATCH",
        "[2001:DB8::A]:9000, [2001:db8:0::a]:9000, MATCH",
        "[::1]:9000, [1:2:3]:9000, UNKNOWN",
        "[::1]:9000, [::g]:9000, UNKNOWN",
        "[::1]:9000, [::12345]:9000, UNKNOWN",
        "[::1]:9000, [1:2:3:4:5:6:7::8]:9000, UNKNOWN",
        "[::1]:9000, [1:::2]:9000, UNKNOWN",
        "10.0.0.5:9000, 10.0.0.5:9000, MATCH",
        "10.0.0.5:9000, localhost:9000, NO_MATCH",
        "10.0.0.5:9000, 127.0.0.1:9000, NO_MATCH",
        // names
        "localhost:9000, 127.0.0.1:9000, MATCH",
        "localhost:9000, localhost:9000, MATCH",
        "localhost:9000, 127.0.0.2:9000, NO_MATCH",
        "localhost:9000, [::1]:9000, UNKNOWN",
        "localhost:9000, 10.0.0.5:9000, NO_MATCH",
        "localhost:9000, php:9000, UNKNOWN",
        "php:9000, PHP:9000, MATCH",
        "php:9000, 127.0.0.1:9000, UNKNOWN",
        // measured: loopback of one family
        "*:9000, 127.0.0.1:9000, UNKNOWN",
        "*:9000, *:9000, UNKNOWN",
        "*:9000, 10.0.0.5:9000, NO_MATCH",
    })
    void aConnectionEndsAtAListenOrNotOrNobodyKnows(String listen, String nginx, AddressMatch match) {
        assertThat(fpm(listen).matches(nginx)).isEqualTo(match);
    }

    @Test
    void anIpv6LiteralWithoutBracketsIsHostAndPortForNginxToo() {
        assertThat(BackendAddress.ofNginx(":9000")).isEmpty();
        assertThat(BackendAddress.ofNginx("[::1]:9000").map(BackendAddress::normalized))
                .contains("[::1]:9000");
    }

    private static BackendAddress fpm(String listen) {
        return BackendAddress.ofFpm(listen, Optional.empty());
    }
}
