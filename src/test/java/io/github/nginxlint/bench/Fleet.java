package io.github.nginxlint.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Writes configurations of the size of a fleet's repository, the same ones for the same arguments: {@code bench/fleet}.
 * nginx accepts them where {@code stub.pem} and {@code stub.key} stand beside what was written.
 */
final class Fleet {

    private static final int SITES_OF_A_DIRECTORY = 250;
    private static final long SEED = 502_504;

    private Fleet() {}

    /**
     * Writes what is asked for.
     *
     * @param arguments {@code tree}, {@code file} or {@code repository}; how many files, lines or configurations; where
     */
    public static void main(String[] arguments) throws IOException {
        int count = Integer.parseInt(arguments[1]);
        Path to = Path.of(arguments[2]);
        switch (arguments[0]) {
            case "tree" -> tree(count, to);
            case "file" -> file(count, to);
            case "repository" -> repository(count, to);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
        PrintStream out = System.out;
        out.println(to);
    }

    /** One configuration of so many files, most of them sites, which share snippets and backends. */
    static void tree(int files, Path to) throws IOException {
        write(to.resolve("nginx.conf"), main("stub", "include upstreams.d/*.conf;\n    include sites/*/*.conf;"));
        int written = 1 + snippets(to);
        Random random = new Random(SEED);
        int pools = Math.min(100, Math.max(1, files / 100));
        for (int i = 0; i < pools; i++) {
            write(to.resolve("upstreams.d/pool" + i + ".conf"), SiteText.pool(i, random));
        }
        written += pools;
        for (int i = 0; written + i < files; i++) {
            String name = String.format("sites/%03d/site%05d.conf", i / SITES_OF_A_DIRECTORY, i);
            write(to.resolve(name), new SiteText(i, pools, new Random(SEED + i)).text());
        }
    }

    /** One file of so many lines. */
    static void file(int lines, Path to) throws IOException {
        String text = ManySites.lines(lines)
                .replaceAll("/etc/ssl/\\d+\\.(pem|key)", "stub.$1")
                .replace("user www-data;", "user www-data;\npid nginx.pid;");
        write(to.resolve("nginx.conf"), text);
    }

    /** Configurations that have nothing to do with each other, as a repository of many services keeps them. */
    static void repository(int configurations, Path to) throws IOException {
        for (int i = 0; i < configurations; i++) {
            Path service = to.resolve(String.format("service%04d", i));
            write(service.resolve("nginx.conf"), main("../stub", "include conf.d/*.conf;"));
            snippets(service);
            Random random = new Random(SEED + i);
            write(service.resolve("conf.d/pool.conf"), SiteText.pool(0, random));
            write(service.resolve("conf.d/site.conf"), new SiteText(i, 1, random).text());
        }
    }

    private static String main(String stub, String includes) {
        return """
                user www-data;
                worker_processes auto;
                worker_rlimit_nofile 65535;
                pid nginx.pid;

                events {
                    worker_connections 8192;
                }

                http {
                    include snippets/mime.types;
                    default_type application/octet-stream;

                    sendfile on;
                    tcp_nopush on;
                    keepalive_timeout 65;
                    client_max_body_size 16m;
                    server_names_hash_max_size 65536;
                    server_names_hash_bucket_size 256;

                    # one certificate stands for all names
                    ssl_certificate %s.pem;
                    ssl_certificate_key %s.key;

                    map $http_upgrade $connection_upgrade {
                        default upgrade;
                        ''      close;
                    }
                    log_format fleet '$remote_addr [$time_local] "$request" $status $upstream_response_time';
                    limit_req_zone $binary_remote_addr zone=fleet:10m rate=20r/s;

                    %s
                }
                """.formatted(stub, stub, includes);
    }

    /** Writes what sites include; returns how many files that are. */
    private static int snippets(Path to) throws IOException {
        String[][] snippets = {
            {"mime.types", SiteText.TYPES},
            {"proxy.conf", SiteText.PROXY},
            {"websocket.conf", SiteText.WEBSOCKET},
            {"headers.conf", SiteText.HEADERS},
            {"tls.conf", SiteText.TLS},
            {"errors.conf", SiteText.ERRORS},
            {"fastcgi.conf", SiteText.FASTCGI},
        };
        for (String[] snippet : snippets) {
            write(to.resolve("snippets").resolve(snippet[0]), snippet[1]);
        }
        return snippets.length;
    }

    private static void write(Path file, String text) throws IOException {
        Path directory = file.getParent();
        if (directory != null) {
            Files.createDirectories(directory);
        }
        Files.writeString(file, text);
    }
}
