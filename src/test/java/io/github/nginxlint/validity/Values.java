package io.github.nginxlint.validity;

import io.github.nginxlint.catalog.DirectiveSpec;
import io.github.nginxlint.catalog.NginxVersion;
import java.util.List;
import java.util.Random;

/** Arguments as people write them, right and wrong. */
public final class Values {

    private static final List<String> FLAGS = List.of("on", "off", "ON", "yes", "1", "true", "\"\"", "$host");
    private static final List<String> NUMBERS =
            List.of("0", "1", "2", "16", "64", "512", "-1", "abc", "1k", "1.5", "70000", "99999999999999999999", "");
    private static final List<String> SIZES = List.of(
            "0",
            "1",
            "256",
            "1k",
            "4k",
            "8K",
            "16k",
            "1m",
            "10M",
            "1g",
            "10mb",
            "1.5m",
            "-1",
            "m",
            "999999999999999999g");
    private static final List<String> TIMES = List.of(
            "0",
            "1",
            "30",
            "30s",
            "500ms",
            "1m",
            "1m30s",
            "\"1m 30s\"",
            "1h",
            "2d",
            "1w",
            "1M",
            "1y",
            "5x",
            "5s1m",
            "1.5s",
            "-1",
            "ms",
            "off",
            "99999999999d");
    private static final List<String> ADDRESSES = List.of(
            "127.0.0.1",
            "127.0.0.1:80",
            "127.0.0.1:70000",
            "127.0.0.1:",
            "127.0.0.1:0",
            ":80",
            "80",
            "70000",
            "*:80",
            "[::1]",
            "[::1]:80",
            "::1",
            "[::1",
            "10.0.0.1/8",
            "10.0.0.0/8",
            "10.0.0.0/33",
            "256.0.0.1",
            "2001:db8::/32",
            "unix:",
            "unix:/nonexistent/s",
            "unix:/nonexistent/s:",
            "http://127.0.0.1",
            "https://127.0.0.1:443/x",
            "http://127.0.0.1/",
            "ftp://127.0.0.1",
            "http://",
            "http://$host",
            "http://unix:/nonexistent/s:/a",
            "http://127.0.0.1:x",
            "all",
            "0.0.0.0/0",
            "localhost:80");
    private static final List<String> TEXTS = List.of(
            "/x",
            "/x/",
            "x",
            "=",
            "=404",
            "=1000",
            "@named",
            "~",
            "~*",
            "~^(a",
            "~\\.php$",
            "^~",
            "^(.+)$",
            "[a",
            "a(b)c",
            "$",
            "$nosuch",
            "$host",
            "${host}",
            "${host",
            "$1",
            "$uri$args",
            "$request_uri/x",
            "a=b",
            "a=",
            "=b",
            "a b",
            "default",
            "all",
            "any",
            "none",
            "combined",
            "debug",
            "error",
            "timeout",
            "http_502",
            "GET",
            "FOO",
            "200",
            "301",
            "404",
            "499",
            "600",
            "1000",
            "max",
            "epoch",
            "TLSv1.2",
            "TLSv1.4",
            "*.example.com",
            "a.*.b",
            "example.com",
            ".example.com",
            "-",
            "\"\"",
            "text/html",
            "text/css",
            "last",
            "permanent",
            "always",
            "1r/s",
            "10r/m",
            "1r/h",
            "off",
            "on");
    private static final List<String> PARAMETERS = List.of(
            "zone=nosuch",
            "zone=z:1m",
            "zone=z:4k",
            "zone=z",
            "zone=",
            "burst=5",
            "burst=x",
            "nodelay",
            "rate=1r/s",
            "keys_zone=z:1m",
            "keys_zone=z:4k",
            "levels=1:2",
            "levels=3",
            "inactive=1x",
            "max_size=1g",
            "weight=0",
            "weight=2",
            "max_fails=a",
            "fail_timeout=5s",
            "backup",
            "down",
            "default_server",
            "ssl",
            "http2",
            "reuseport",
            "backlog=5",
            "backlog=-1",
            "ipv6only=on",
            "proxy_protocol",
            "valid=30s",
            "valid=x",
            "ipv6=off",
            "buffer=32k",
            "buffer=x",
            "flush=1s",
            "gzip",
            "gzip=10",
            "if=$host",
            "if=host",
            "shared:a:1m",
            "shared:a:1k",
            "builtin",
            "consistent",
            "two",
            "noflag",
            "multi_accept",
            "syslog:server=127.0.0.1",
            "syslog:tag=a",
            "secure",
            "samesite=lax",
            "updating",
            "off=x");
    private static final List<List<String>> ANY = List.of(FLAGS, NUMBERS, SIZES, TIMES, ADDRESSES, TEXTS, PARAMETERS);

    private final Random random;
    private final NginxVersion version;

    /** Values for directives of a version. */
    public Values(Random random, NginxVersion version) {
        this.random = random;
        this.version = version;
    }

    /** Any value. */
    public String any() {
        return of(ANY.get(random.nextInt(ANY.size())));
    }

    /** A value that could be right for the directive. */
    public String likely(DirectiveSpec spec) {
        if (random.nextInt(5) == 0) {
            return any();
        }
        return switch (spec.valueType()) {
            case FLAG -> of(FLAGS);
            case NUMBER -> of(NUMBERS);
            case SIZE, OFFSET, COMPLEX_SIZE -> of(SIZES);
            case BUFFERS -> random.nextBoolean() ? of(NUMBERS) : of(SIZES);
            case TIME_MS, TIME_S -> of(TIMES);
            case ENUM, WORDS -> word(spec);
            case BIND -> of(ADDRESSES);
            case STRING, COMPLEX, CONDITIONS, PAIR, STRINGS, MIME_TYPES -> of(TEXTS);
            default -> spec.values().isEmpty() ? any() : word(spec);
        };
    }

    private String word(DirectiveSpec spec) {
        List<String> words = spec.valuesIn(version);
        if (words.isEmpty()) {
            return of(TEXTS);
        }
        String word = of(words);
        return random.nextInt(6) == 0 ? misspelt(word) : word;
    }

    /** With one letter lost, doubled or changed. */
    public String misspelt(String word) {
        if (word.isEmpty()) {
            return "x";
        }
        int at = random.nextInt(word.length());
        return switch (random.nextInt(3)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + word.charAt(at) + word.substring(at);
            default -> word.substring(0, at) + 'x' + word.substring(at + 1);
        };
    }

    private String of(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
