package io.github.nginxlint.setter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.setter.Url.Use;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlTest {

    /** {@code ERROR}, {@code unix PATH URI} or {@code HOST ADDRESS FIRST-LAST URI}. */
    private static String read(String text, Use use) {
        Url url = Url.parse(text, use);
        if (url instanceof Url.Refused refused) {
            return refused.error();
        }
        if (url instanceof Url.Socket socket) {
            return ("unix " + socket.path() + " " + socket.uri()).strip();
        }
        Url.Inet inet = (Url.Inet) url;
        return (inet.host() + " " + inet.address().map(IpAddress::text).orElse("name") + " "
                        + inet.ports()
                                .map(ports -> ports.first() + "-" + ports.last())
                                .orElse("none") + " " + inet.uri())
                .strip();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '!',
            value = {
                "80                | 0.0.0.0 80-80",
                "8000-8010         | 0.0.0.0 8000-8010",
                "*:80              | * 0.0.0.0 80-80",
                "*                 | * 0.0.0.0 none",
                "127.0.0.1         | 127.0.0.1 127.0.0.1 none",
                "127.0.0.1:1-65535 | 127.0.0.1 127.0.0.1 1-65535",
                "[::1]:443         | [::1] ::1 443-443",
                "[::]              | [::] :: none",
                "[::]:80-90        | [::] :: 80-90",
                "localhost:80      | localhost name 80-80",
                "localhost         | localhost name none",
                "80-               | 80- name none",
                "-80               | -80 name none",
                "80-x              | 80-x name none",
                "x-80              | x-80 name none",
                "70000             | invalid port",
                "0                 | invalid port",
                "80-70000          | invalid port",
                "90-80             | invalid port range",
                "a:90-80           | invalid port range",
                "a:80-             | invalid port",
                "a:-80             | invalid port",
                "a:0               | invalid port",
                "a:65536           | invalid port",
                "a:99999999999999999999 | invalid port",
                "a:                | invalid port",
                "a:b               | invalid port",
                ":80               | no host",
                "!!                | no host",
                "a/b               | invalid host",
                "a?b               | invalid host",
                "[::1              | invalid host",
                "[::1]80           | invalid host",
                "[::1]/x           | invalid host",
                "[::1]:0           | invalid port",
                "[::1]:9-8         | invalid port range",
                "[]:80             | no host",
                "[x]               | invalid IPv6 address",
                "[::1]:80-90/      | invalid host",
                "unix:             | no path in the unix domain socket",
                "UNIX:/run/a:b     | unix /run/a:b",
            })
    void anAddressToListenOn(String text, String expected) {
        assertThat(read(text, Use.LISTEN)).isEqualTo(expected.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a                 | PEER          | a name none",
                "80                | PEER          | 80 name none",
                "*:80              | PEER          | * name 80-80",
                "a:80-90           | PEER          | invalid port",
                "a/b               | PEER          | invalid host",
                "unix:/a:/b        | PEER          | unix /a:/b",
                "a:80/b:1?c        | PEER_WITH_URI | a name 80-80 /b:1?c",
                "a/b:1             | PEER_WITH_URI | a name none /b:1",
                "a?b/c             | PEER_WITH_URI | a name none ?b/c",
                "a:/b              | PEER_WITH_URI | invalid port",
                "/b                | PEER_WITH_URI | no host",
                "::1:80            | PEER_WITH_URI | invalid port",
                "[::1]:80/b        | PEER_WITH_URI | [::1] ::1 80-80 /b",
                "[::1]?b           | PEER_WITH_URI | invalid host",
                "unix:/a:/b        | PEER_WITH_URI | unix /a /b",
                "unix:/a           | PEER_WITH_URI | unix /a",
                "unix::/b          | PEER_WITH_URI | no path in the unix domain socket",
            })
    void aPeer(String text, Use use, String expected) {
        assertThat(read(text, use)).isEqualTo(expected);
    }

    @Test
    void thePathOfASocketHasRoomFor107Bytes() {
        assertThat(Url.parse("unix:" + "a".repeat(107), Use.PEER)).isInstanceOf(Url.Socket.class);
        assertThat(Url.parse("unix:" + "a".repeat(108), Use.PEER))
                .isEqualTo(new Url.Refused("too long path in the unix domain socket"));
        assertThat(Url.parse("unix:" + "é".repeat(54), Use.PEER)).isInstanceOf(Url.Refused.class);
    }

    @Test
    void aPortThatIsNotWrittenIsTheDefault() {
        assertThat(((Url.Inet) Url.parse("a", Use.PEER)).port(80)).isEqualTo(80);
        assertThat(((Url.Inet) Url.parse("a:81", Use.PEER)).port(80)).isEqualTo(81);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.1",
        "..., 0.0.0.0",
        "1..2.003, 1.0.2.3",
        "::, ::",
        ":, ''",
        "'', ''",
        "1:2:3:4:5:6:7:8, 1:2:3:4:5:6:7:8",
        ":1:2:3:4:5:6:7:8, 1:2:3:4:5:6:7:8",
        "1:2:3:4:5:6:7:8:9, ''",
        "1:2:3:4:5:6:7:, ''",
        "1::3:4:5:6:7:8, 1:0:3:4:5:6:7:8",
        "1::3::8, ''",
        "::1:2:3:4:5:6:7:8, ''",
        "1:0:0:4:0:0:0:8, 1:0:0:4::8",
        "FE80::A, fe80::a",
        "::ffff:1.2.3.4, ::ffff:1.2.3.4",
        "::1.2.3.4, ::1.2.3.4",
        "1::1.2.3.4, 1::102:304",
        "::ffff:1.2.3.256, ''",
        "1:2:3:4:5:6:7:1.2.3.4, ''",
        "12345::, ''",
        "g::, ''",
        ":1.2.3.4, ''",
        "1.2.3, ''",
        "1.2.3.4.5, ''",
        "256.0.0.1, ''",
        "255.255.255.255, ''",
    })
    void anIpAddress(String text, String expected) {
        assertThat(IpAddress.parse(text).map(IpAddress::text).orElse("")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.0.0.0 8 false",
        "10.0.0.1/8, 10.0.0.0 8 true",
        "10.0.0.1, 10.0.0.1 32 false",
        "10.0.0.1/0, 0.0.0.0 0 true",
        "10.0.0.0/33, ''",
        "10.0.0.0/, ''",
        "10.0.0.0/a, ''",
        "all, ''",
        "::1, ::1 128 false",
        "2001:db8::1/32, 2001:db8:: 32 true",
        "2001:db8::/32, 2001:db8:: 32 false",
        "::1/127, :: 127 true",
        "::1/0, :: 0 true",
        "::/129, ''",
    })
    void aNetwork(String text, String expected) {
        assertThat(Cidr.parse(text)
                        .map(cidr -> cidr.network().text() + " " + cidr.bits() + " " + cidr.hasLowBits())
                        .orElse(""))
                .isEqualTo(expected);
    }
}
