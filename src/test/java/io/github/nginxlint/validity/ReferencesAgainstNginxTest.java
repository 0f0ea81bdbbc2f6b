package io.github.nginxlint.validity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Puts directives that define names together with directives that use them, and directives that need others, in any
 * order, and asks nginx and the program. {@code -Dreferences.cases=5000 -Dreferences.seed=7} asks more.
 */
@Tag("nginx")
class ReferencesAgainstNginxTest {

    private static final int CASES = Integer.getInteger("references.cases", 400);
    private static final long SEED = Long.getLong("references.seed", 20261120);

    private static final List<String> TOP =
            List.of("thread_pool N threads=1;", "thread_pool default threads=1;", "load_module modules/none.so;", "");

    private static final List<String> HTTP = List.of(
            "limit_req_zone $host zone=N:S rate=1r/s;",
            "limit_conn_zone $host zone=N:S;",
            "proxy_cache_path P keys_zone=N:S;",
            "fastcgi_cache_path P levels=1:2 keys_zone=N:S;",
            "upstream N { zone N S; server 127.0.0.1:1; }",
            "upstream N { zone N; server 127.0.0.1:1; }",
            "log_format N a;",
            "log_format combined a;",
            "map $host $map { K 1; }",
            "map $host $names { hostnames; .K 1; a.K.* 2; }",
            "map $host $many { MANY }",
            "map_hash_bucket_size B;",
            "map_hash_max_size B;",
            "map_hash_max_size 1M;",
            "variables_hash_bucket_size B;",
            "server_names_hash_bucket_size B;",
            "map $host $mK { default 1; }",
            "geo $gK { default 1; }",
            "types { text/plain K; }");

    private static final List<String> ANY = List.of(
            "limit_req zone=N;",
            "limit_conn N 1;",
            "proxy_cache N;",
            "proxy_cache off;",
            "access_log logs/N N;",
            "access_log logs/N;",
            "access_log off;",
            "aio threads=N;",
            "aio threads;",
            "client_body_temp_path P 1;",
            "proxy_temp_path P 1 2;",
            "scgi_temp_path P;",
            "proxy_set_header K a;",
            "proxy_hide_header K;",
            "grpc_set_header K a;",
            "fastcgi_param HTTP_K a;",
            "uwsgi_param K a;",
            "gzip_types K;",
            "proxy_headers_hash_bucket_size B;",
            "types_hash_bucket_size B;");

    private static final List<String> SERVER = List.of(
            "listen 127.0.0.1:8081 ssl;",
            "listen 127.0.0.1:8082;",
            "listen *:8082 ssl;",
            "ssl_certificate c.pem;",
            "ssl_certificate c.pem; ssl_certificate_key k.pem;",
            "ssl_certificate_key k.pem;",
            "ssl_reject_handshake on;",
            "ssl_verify_client on;",
            "ssl_verify_client optional_no_ca;",
            "ssl_client_certificate c.pem;",
            "ssl_ocsp on;",
            "ssl_ocsp_responder O;",
            "ssl_session_cache C;",
            "ssl_ocsp_cache shared:N:S;",
            "server_name K;",
            "server_name *.K.a;",
            "set $K 1;",
            "valid_referers K;",
            "valid_referers none *.K;",
            "types { text/plain K; }");

    @TempDir
    private Path directory;

    private final Random random = new Random(SEED);
    private int serial;

    @Test
    void whatDirectivesNeedOfEachOtherIsJudgedAsByNginx() throws IOException, InterruptedException {
        InstalledNginx nginx = InstalledNginx.orSkip(directory);
        Map<Kind, Integer> count = new EnumMap<>(Kind.class);
        List<String> disagreements = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            String text = text();
            for (Result result : Comparison.of(Map.of("nginx.conf", text), nginx, nginx.version())) {
                count.merge(result.kind(), 1, Integer::sum);
                if (result.kind().isDisagreement()) {
                    disagreements.add(result.kind() + "\n" + text + "\n" + result);
                }
            }
        }
        System.out.println("references, seed " + SEED + ": " + count);

        assertThat(disagreements).isEmpty();
        // a generator that makes good ones only, or bad ones only, would prove nothing
        assertThat(count.getOrDefault(Kind.BOTH_ACCEPT, 0)).isGreaterThan(CASES / 10);
        assertThat(count.getOrDefault(Kind.BOTH_REFUSE, 0)).isGreaterThan(CASES / 10);
    }

    private String text() {
        String events =
                random.nextInt(5) == 0 ? "events { worker_connections " + random.nextInt(4) + "; }\n" : "events {}\n";
        StringBuilder text = new StringBuilder(events);
        if (random.nextInt(6) == 0) {
            text.insert(random.nextInt(2) * text.length(), some(TOP, 1));
        }
        text.append("http {\n").append(some(HTTP, 3)).append(some(ANY, 1));
        int servers = 1 + random.nextInt(2);
        for (int i = 0; i < servers; i++) {
            text.append("server {\nserver_name s").append(i).append(";\n");
            String own = some(SERVER, 3);
            boolean isDefault = i == 0 && random.nextInt(3) == 0 && !own.contains("127.0.0.1:8081");
            text.append(isDefault ? "listen 127.0.0.1:8081 default_server;\n" : "");
            text.append(own).append(some(ANY, 1));
            if (random.nextBoolean()) {
                text.append("location / {\n").append(some(ANY, 2)).append("}\n");
            }
            text.append("}\n").append(some(HTTP, 1));
        }
        return text.append("}\n")
                .append(random.nextInt(8) == 0 ? some(TOP, 1) : "")
                .toString();
    }

    /** Different ones, so that nothing is there twice but what others define. */
    private String some(List<String> statements, int most) {
        StringBuilder text = new StringBuilder();
        List<String> rest = new ArrayList<>(statements);
        for (int left = random.nextInt(most + 1); left > 0; left--) {
            text.append(filled(rest.remove(random.nextInt(rest.size())))).append('\n');
        }
        return text.toString();
    }

    private String filled(String statement) {
        return statement
                .replaceAll("\\bN\\b", one("a", "b", "c"))
                .replaceAll("\\bS\\b", one("1m", "1m", "1024k", "2m"))
                .replaceAll("\\bP\\b", one("logs/p", "logs/p/", "logs/q"))
                .replaceAll("\\bB\\b", one("0", "32", "64", "65", "128", "65472", "65473"))
                .replaceAll(
                        "\\bC\\b",
                        one("off", "builtin:5", "shared:a:1k", "shared:x", "OFF", "shared:a:1m", "shared:b:2m none"))
                .replaceAll("\\bO\\b", one("http://127.0.0.1/", "127.0.0.1", "HTTP://127.0.0.1:x", "http://"))
                .replace("$many", "$many" + ++serial)
                .replace("$map", "$map" + serial)
                .replace("$names", "$names" + serial)
                .replace("$mK", "$m" + serial + "K")
                .replace("$gK", "$g" + serial + "K")
                .replace("1M", String.valueOf(1 + random.nextInt(300)))
                .replace("MANY", many())
                .replace("K", "k".repeat(length()));
    }

    /** Keys of a map that may be too many for its table. */
    private String many() {
        StringBuilder keys = new StringBuilder();
        int length = random.nextInt(30);
        for (int i = random.nextInt(400); i > 0; i--) {
            keys.append("x".repeat(length))
                    .append(random.nextInt(9))
                    .append('x')
                    .append(i)
                    .append(" 1; ");
        }
        return keys.toString();
    }

    private int length() {
        return switch (random.nextInt(6)) {
            case 0 -> 45 + random.nextInt(4);
            case 1 -> 109 + random.nextInt(3);
            default -> 1 + random.nextInt(30);
        };
    }

    private String one(String... values) {
        return values[random.nextInt(values.length)];
    }
}
