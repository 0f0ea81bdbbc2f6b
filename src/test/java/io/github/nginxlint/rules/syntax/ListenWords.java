package io.github.nginxlint.rules.syntax;

import java.util.List;
import java.util.Random;

/** Makes up directives about addresses, right and wrong ones. */
public final class ListenWords {

    private static final List<String> HOSTS = List.of(
            "127.0.0.1",
            "0.0.0.0",
            "*",
            "[::1]",
            "[::]",
            "[0::0]",
            "127.0.0.01",
            "...",
            "[::ffff:127.0.0.1]",
            "",
            "[:]",
            "[g]",
            "[",
            "[]",
            "[::1",
            "127.0.0",
            "no.such.invalid",
            "-",
            "/",
            "?",
            "255.255.255.255");

    private static final List<String> PORTS = List.of(
            "8098",
            "8099",
            "8098-8099",
            "8099-8098",
            "0",
            "65536",
            "65535",
            "-1",
            "8098-",
            "x",
            "",
            "80x",
            "99999999999999999999",
            "8098-8099-8100",
            "08099");

    private static final List<String> PARAMETERS = List.of(
            "default_server",
            "default",
            "bind",
            "backlog=5",
            "backlog=0",
            "backlog=-1",
            "backlog=",
            "backlog",
            "rcvbuf=4k",
            "rcvbuf=1g",
            "rcvbuf=",
            "sndbuf=8K",
            "sndbuf=x",
            "deferred",
            "reuseport",
            "ssl",
            "http2",
            "proxy_protocol",
            "ipv6only=on",
            "ipv6only=off",
            "ipv6only=o",
            "ipv6only=yes",
            "ipv6only=onn",
            "so_keepalive=on",
            "so_keepalive=off",
            "so_keepalive=",
            "so_keepalive=30m::10",
            "so_keepalive=:10s:",
            "so_keepalive=0:0:0",
            "so_keepalive=::",
            "so_keepalive=1ms",
            "so_keepalive=1:2:3:4",
            "so_keepalive=::x",
            "so_keepalive=:",
            "so_keepalive=1m",
            "fastopen=3",
            "fastopen=0",
            "fastopen=x",
            "udp",
            "quic",
            "spdy",
            "multipath",
            "SSL",
            "foo",
            "\"\"",
            "reuseport=1",
            "ssl2");

    private static final List<String> SHARED = List.of(
            "127.0.0.1:8099",
            "8099",
            "*:8099",
            "0.0.0.0:8099",
            "[::]:8099",
            "8098-8100",
            "127.0.0.1:8098",
            "unix:/tmp/nginx-lint-a",
            "127.0.0.1:08099");

    private static final List<String> LIGHT = List.of(
            "",
            "",
            "",
            "",
            " default_server",
            " bind",
            " backlog=5",
            " proxy_protocol",
            " http2",
            " so_keepalive=on",
            " default",
            " reuseport",
            " deferred",
            " udp");

    private static final List<String> NAMES = List.of(
            "a",
            "A",
            "b",
            "*.a",
            ".a",
            "a.*",
            "\"\"",
            "a.*.b",
            "a..b",
            "*a",
            "*",
            "*.",
            ".",
            "a*",
            "*.a.*",
            "**",
            "http://a",
            "a/b",
            "~^a/",
            "~",
            "~(a)b",
            "~(?<n>A)",
            "~a(",
            "~a",
            "_",
            "*.A",
            "www.a.*",
            ".a.*",
            "a.",
            "..",
            ".*",
            "*.*");

    private static final List<String> NETWORKS = List.of(
            "10.0.0.0/8",
            "10.0.0.1/8",
            "10.1.0.0/16",
            "10.0.0.0/33",
            "10.0.0.0/",
            "10.0.0.0/x",
            "10.0.0.0",
            "all",
            "unix:",
            "::/0",
            "::1/127",
            "::1",
            "2001:db8::/32",
            "2001:db8::1/32",
            "1:2:3:4:5:6:7:8/64",
            "x",
            "\"\"",
            "255.255.255.255",
            "255.255.255.255/32",
            "0.0.0.0/0",
            "10.0.0.0/08",
            "...",
            ":/0",
            "1::/129",
            "::1.2.3.4");

    private static final List<String> RANGES = List.of(
            "10.0.0.0-10.0.0.255",
            "10.0.0.0-10.0.0.9",
            "10.0.0.5-10.0.0.255",
            "10.0.0.5-10.0.0.9",
            "10.0.0.250-10.0.1.5",
            "10.0.0.0-10.2.0.5",
            "10.1.0.0-10.1.255.255",
            "10.0.0.9-10.0.0.5",
            "10.0.0.1",
            "10.0.0.0-x",
            "10.2.0.0-10.2.0.5",
            "10.0.0.0-10.0.255.255");

    private static final List<String> RESOLVERS = List.of(
            "127.0.0.1",
            "127.0.0.1:53",
            "127.0.0.1:0",
            "127.0.0.1:70000",
            "127.0.0.1/x",
            "[::1]",
            "[::1]:53",
            "[x]",
            "[::1",
            "[::1]x",
            "[]",
            "valid=10s",
            "valid=x",
            "valid=",
            "valid=1ms",
            "valid=1y",
            "ipv6=off",
            "ipv6=on",
            "ipv6=x",
            "ipv6=",
            "unix:",
            "unix:/a",
            "\"\"",
            ":53",
            "127.0.0.1?a",
            "*",
            "127.0.0.1:53-54");

    private ListenWords() {}

    /** A {@code listen}. */
    public static String listen(Random random) {
        StringBuilder text = new StringBuilder(address(random));
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(' ').append(one(PARAMETERS, random));
        }
        return text.toString();
    }

    private static String address(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> "\"" + one(HOSTS, random) + "\"";
            case 1 -> "\"" + one(PORTS, random) + "\"";
            case 2 -> "127.0.0.1:8099";
            case 3 -> "8099";
            case 4 -> "unix:" + (random.nextBoolean() ? "" : "/tmp/" + "a".repeat(100 + random.nextInt(5)));
            default -> "\"" + one(HOSTS, random) + ":" + one(PORTS, random) + "\"";
        };
    }

    /** Two to four servers. */
    static String servers(Random random, String inside) {
        StringBuilder text = new StringBuilder();
        for (int i = 2 + random.nextInt(3); i > 0; i--) {
            text.append("server { ").append(inside);
            for (int j = random.nextInt(3) + (inside.isEmpty() ? 0 : 1); j > 0; j--) {
                text.append("listen ")
                        .append(one(SHARED, random))
                        .append(one(LIGHT, random))
                        .append("; ");
            }
            if (inside.isEmpty() && random.nextInt(3) > 0) {
                text.append("server_name ")
                        .append(one(NAMES.subList(0, 7), random))
                        .append("; ");
            }
            text.append("} ");
        }
        return text.toString();
    }

    static String name(Random random) {
        StringBuilder text = new StringBuilder(one(NAMES, random));
        for (int i = random.nextInt(3); i > 0; i--) {
            text.append(' ').append(one(NAMES, random));
        }
        return text.toString();
    }

    static String networkDirective(Random random) {
        String network = one(NETWORKS, random);
        return switch (random.nextInt(6)) {
            case 0 -> "deny " + network + ";";
            case 1 -> "set_real_ip_from " + network + ";";
            case 2 -> "proxy_bind " + network + (random.nextBoolean() ? "" : " transparent") + ";";
            case 3 -> "fastcgi_bind " + address(random) + (random.nextInt(4) > 0 ? "" : " x") + ";";
            case 4 ->
                "userid_expires "
                        + one(List.of("1d", "x", "max", "off", "1ms", "\"\"", "1y 2M"), random)
                                .replace("1y 2M", "\"1y 2M\"")
                        + "; userid_mark "
                        + one(List.of("a", "Z", "=", "+", "off", "ab", "\"\"", "9"), random) + ";";
            default -> "allow " + network + ";";
        };
    }

    static String geo(Random random) {
        boolean isRanges = random.nextBoolean();
        StringBuilder text = new StringBuilder(isRanges ? "ranges; " : "");
        for (int i = random.nextInt(7); i > 0; i--) {
            String network = one(isRanges ? RANGES : NETWORKS, random);
            text.append(
                    switch (random.nextInt(12)) {
                        case 0 -> "default " + random.nextInt(3);
                        case 1 -> "delete " + network;
                        case 2 -> random.nextInt(4) == 0 ? "ranges" : "proxy_recursive";
                        case 3 -> "proxy " + one(NETWORKS, random);
                        case 4 -> random.nextInt(4) == 0 ? network : network + " 1";
                        default -> network + ' ' + random.nextInt(3);
                    });
            text.append("; ");
        }
        return text.toString();
    }

    static String resolver(Random random) {
        StringBuilder text = new StringBuilder(one(RESOLVERS, random));
        for (int i = random.nextInt(3); i > 0; i--) {
            text.append(' ').append(one(RESOLVERS, random));
        }
        return text.toString();
    }

    private static String one(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
