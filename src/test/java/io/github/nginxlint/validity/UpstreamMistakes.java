package io.github.nginxlint.validity;

import java.util.List;
import java.util.Random;

/** Makes configurations of upstreams, caches and passes, good ones and bad ones; one statement to a line. */
final class UpstreamMistakes {

    private static final List<String> TIMES =
            List.of("10s", "0", "1m 30s", "500ms", "1y", "1M", "x", "", "10", "1h1", "9223372036854775808");
    private static final List<String> SIZES =
            List.of("1m", "32k", "16k", "8191", "64K", "1g", "", "-1", "4096", "10240m", "1mb");
    private static final List<String> NUMBERS =
            List.of("1", "0", "-1", "", "007", "1k", "9223372036854775808", "3", "99", "1");
    private static final List<String> ADDRESSES = List.of(
            "127.0.0.1",
            "127.0.0.1:80",
            "127.0.0.1:0",
            "127.0.0.1:70000",
            "127.0.0.1:",
            "[::1]",
            "[::1]:80",
            "[::1",
            "[::g]:80",
            "::1:80",
            "unix:/tmp/s",
            "unix:",
            "unix:/tmp/s:80",
            "127.0.0.1:80/a",
            "http://127.0.0.1",
            ":80",
            "app",
            "APP:80",
            "app:443",
            "none");
    private static final List<String> LOCATIONS = List.of(
            "location / {",
            "location = /a {",
            "location ^~ /a {",
            "location ~ a {",
            "location ~* a {",
            "location @a {",
            "location ~a {");
    private static final List<String> PARAMETERS = List.of(
            "backup",
            "down",
            "backup",
            "resolve",
            "drain",
            "route=a",
            "service=a",
            "slow_start=1s",
            "weight",
            "BACKUP",
            "x");
    private static final List<String> METHODS = List.of(
            "ip_hash;",
            "least_conn;",
            "hash $remote_addr;",
            "hash $remote_addr consistent;",
            "hash $remote_addr ketama;",
            "random;",
            "random two;",
            "random two least_conn;",
            "random three;",
            "hash a$;");

    private final Random random;

    UpstreamMistakes(Random random) {
        this.random = random;
    }

    /** A configuration with at least one of each kind of block. */
    String next(boolean hasStream) {
        StringBuilder text = new StringBuilder("events {\n}\nhttp {\n");
        if (random.nextInt(4) == 0) {
            text.append(cachePath("z"));
        }
        if (random.nextInt(3) > 0) {
            upstream(text, "app", true);
        }
        if (random.nextInt(8) == 0) {
            upstream(text, random.nextBoolean() ? "App" : "other", true);
        }
        server(text);
        text.append("}\n");
        if (hasStream && random.nextInt(3) == 0) {
            text.append("stream {\n");
            upstream(text, "app", false);
            text.append("server {\nlisten 127.0.0.1:1;\nproxy_pass ")
                    .append(one(ADDRESSES))
                    .append(";\n");
            maybe(text, 6, "proxy_ssl on;\n");
            maybe(text, 6, "proxy_ssl_verify on;\n");
            text.append("}\n}\n");
        }
        return text.toString();
    }

    private void upstream(StringBuilder text, String name, boolean isHttp) {
        text.append("upstream ").append(name).append(" {\n");
        if (random.nextInt(4) == 0) {
            text.append(one(METHODS)).append('\n');
        }
        for (int i = random.nextInt(12) == 0 ? 1 : 0; i < 2; i++) {
            text.append("server ").append(random.nextInt(5) > 0 ? "127.0.0.1:" + (80 + i) : one(ADDRESSES));
            if (random.nextInt(4) == 0) {
                text.append(' ').append(parameter());
            }
            text.append(";\n");
        }
        if (random.nextInt(6) == 0) {
            text.append("zone zone")
                    .append(name)
                    .append(' ')
                    .append(word(SIZES))
                    .append(";\n");
        }
        if (isHttp && random.nextInt(6) == 0) {
            text.append("keepalive ").append(word(NUMBERS)).append(";\n");
        }
        if (random.nextInt(6) == 0) {
            text.append(one(METHODS)).append('\n');
        }
        text.append("}\n");
    }

    private String parameter() {
        return switch (random.nextInt(5)) {
            case 0 -> "weight=" + one(NUMBERS);
            case 1 -> "max_fails=" + one(NUMBERS);
            case 2 -> "max_conns=" + one(NUMBERS);
            case 3 -> "\"fail_timeout=" + one(TIMES) + '"';
            default -> one(PARAMETERS);
        };
    }

    private String cachePath(String zone) {
        StringBuilder text = new StringBuilder("proxy_cache_path cache");
        maybe(text, 20, "/");
        text.append(random.nextInt(8) == 0 ? "" : " keys_zone=" + zone + ":" + one(SIZES.subList(0, 5)));
        for (int i = random.nextInt(3); i > 0; i--) {
            String name = one(List.of("loader_sleep", "manager_threshold", "inactive", "max_size", "min_free", "x"));
            text.append(' ')
                    .append(
                            switch (random.nextInt(4)) {
                                case 0 -> "levels=" + one(List.of("1", "1:2", "2:2:2", "3", "1:", "1:1:1:1", "", "12"));
                                case 1 -> "use_temp_path=" + one(List.of("on", "off", "ON", ""));
                                case 2 -> "loader_files=" + one(NUMBERS);
                                default -> '"' + name + '=' + one(name.endsWith("e") ? SIZES : TIMES) + '"';
                            });
        }
        return text.append(";\n").toString();
    }

    private void server(StringBuilder text) {
        text.append("server {\nlisten 127.0.0.1:1;\n");
        maybe(text, 12, "proxy_redirect default;\n");
        maybe(text, 10, "proxy_ssl_verify on;\n");
        text.append(one(LOCATIONS)).append('\n');
        if (random.nextInt(3) == 0) {
            buffers(text);
        }
        maybe(text, 8, "proxy_cache off;\n");
        maybe(text, 8, "proxy_store on;\n");
        maybe(text, 10, "proxy_redirect default;\n");
        pass(text);
        maybe(text, 8, "proxy_redirect " + one(List.of("default", "off", "foo", "a b", "~( b", "~*a b")) + ";\n");
        maybe(text, 8, "proxy_cookie_path " + one(List.of("off", "a", "/a /b", "~*( /", "~/a /")) + ";\n");
        maybe(text, 8, "proxy_ssl_certificate_key k.pem;\n");
        maybe(text, 12, "proxy_ssl_certificate c.pem;\n");
        if (random.nextInt(4) == 0) {
            text.append("if ($host) {\n");
            pass(text);
            text.append("}\n");
        }
        text.append("}\n}\n");
    }

    private void pass(StringBuilder text) {
        String scheme = one(List.of("http://", "http://", "https://", "HTTP://", "ftp://", ""));
        String uri = one(List.of("", "", "/", "/a", "?", "/$host"));
        String address = random.nextInt(3) == 0 ? one(ADDRESSES) : "127.0.0.1:80";
        text.append(
                        switch (random.nextInt(8)) {
                            case 0 -> "fastcgi_pass " + address;
                            case 1 -> "grpc_pass " + one(List.of("", "grpc://", "grpcs://", "GRPC://")) + address;
                            case 2 -> "uwsgi_pass " + one(List.of("", "uwsgi://", "suwsgi://")) + address;
                            case 3 -> "scgi_pass " + address;
                            default -> "proxy_pass " + scheme + address + uri;
                        })
                .append(";\n");
    }

    private void buffers(StringBuilder text) {
        String protocol = one(List.of("proxy", "fastcgi", "uwsgi", "scgi"));
        List<String> sizes = List.of("4k", "8k", "16k", "64k", "1k", "12k");
        maybe(text, 2, protocol + "_buffer_size " + one(sizes) + ";\n");
        maybe(text, 2, protocol + "_buffers " + (1 + random.nextInt(8)) + " " + one(sizes) + ";\n");
        maybe(text, 3, protocol + "_busy_buffers_size " + one(sizes) + ";\n");
        maybe(text, 4, protocol + "_temp_file_write_size " + one(sizes) + ";\n");
        maybe(text, 4, protocol + "_max_temp_file_size " + (random.nextInt(4) == 0 ? "0" : one(sizes)) + ";\n");
    }

    private void maybe(StringBuilder text, int oneIn, String statement) {
        if (random.nextInt(oneIn) == 0) {
            text.append(statement);
        }
    }

    private String word(List<String> words) {
        return '"' + one(words) + '"';
    }

    private String one(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
