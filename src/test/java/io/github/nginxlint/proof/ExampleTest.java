package io.github.nginxlint.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.nginxlint.rules.PageCase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExampleTest {

    private static Example example(String text, PageCase.Mark... marks) {
        return Example.of(new PageCase("rule", "Bad", "", Map.of("conf.d/a.conf", text), List.of(marks)));
    }

    @Test
    void aRequestGoesToEachLocationThatPassesOn() {
        Example example = example("""
                server { listen 127.0.0.1:8081 default_server; server_name _ app.example;
                    # location /no { proxy_pass http://x; }
                    location = /exact { proxy_pass "http://a:1"; }
                    location ^~ /prefix/ { proxy_pass http://a:1; }
                    location ~ ^/re/.+\\.(a|b)$ { proxy_pass http://${host}:1; }
                    location /app/ { location ~ \\.php$ { fastcgi_pass 127.0.0.1:9000; } }
                    location ~ ^/export\\.php(/|$) { fastcgi_pass 127.0.0.1:9000; }
                    location @named { proxy_pass http://a:1; }
                }
                """);
        assertThat(example.requests())
                .extracting(Request::path)
                .containsExactly("/exact", "/prefix/", "/re/", "/app/index.php", "/export.php", "/");
        assertThat(example.requests()).extracting(Request::port, Request::host).containsOnly(tuple(8081, "localhost"));
    }

    @Test
    void theLocationThatRaisesSomethingIsAskedFirst() {
        Example example = example("""
                server {
                    server_name one.example;
                    location /a { proxy_pass http://a:1; }
                    location /b {
                        proxy_pass http://a:1;
                        proxy_read_timeout 0;
                    }
                }
                """, new PageCase.Mark("conf.d/a.conf", 6, "rule", "0"));
        assertThat(example.requests())
                .containsExactly(new Request(80, "one.example", "/b"), new Request(80, "one.example", "/a"));
    }

    @Test
    void backendsStandWhereGroupsAndVariablesLead() {
        Example example = example("""
                upstream app { server 10.0.0.1:3000; server unix:/run/app.sock; }
                upstream php { server unix:/run/php.sock; }
                map $host $to { default app.internal:4000; x app; }
                server {
                    set $where http://other.internal:5000/path;
                    location /a { proxy_pass http://app; }
                    location /b { proxy_pass http://$to; }
                    location /c { proxy_pass http://unix:/run/c.sock:/uri; }
                    location ~ \\.php$ { fastcgi_pass php; }
                }
                """);
        assertThat(example.httpTargets())
                .contains("10.0.0.1:3000", "unix:/run/app.sock", "unix:/run/c.sock", "app.internal:4000")
                .contains("other.internal:5000")
                .doesNotContain("app", "unix:/run/php.sock");
        assertThat(example.fastcgiTargets()).containsExactly("unix:/run/php.sock");
    }

    @Test
    void theValueInEffectIsThatOfTheInnermostBlock() {
        String server = "fastcgi_read_timeout 10s; server { location / { %s fastcgi_pass a:1; } location /b { %s } }";
        assertThat(example(server.formatted("", "fastcgi_read_timeout 9s;")).inEffect("fastcgi_read_timeout"))
                .contains("10s");
        assertThat(example(server.formatted("fastcgi_read_timeout 8s;", "")).inEffect("fastcgi_read_timeout"))
                .contains("8s");
        assertThat(example("server { fastcgi_pass a:1; }").inEffect("fastcgi_read_timeout"))
                .isEmpty();
    }

    @Test
    void aPoolGetsOnlyWhatPhpFpmInsistsOn() {
        String pool = """
                [www]
                user = app
                listen = /run/a.sock
                ; pm = x
                [two]
                listen = 9000
                listen.mode = 0666""";
        Map<String, String> files = Map.of("php-fpm.d/www.conf", pool);
        String adapted = """
                [www]
                user = app
                listen = /run/a.sock
                ; pm = x
                pm = static
                pm.max_children = 2
                listen.owner = www-data
                [two]
                listen = 9000
                listen.mode = 0666
                user = www-data
                pm = static
                pm.max_children = 2
                """;
        assertThat(new PoolFiles(files, Set.of(), PoolFiles.Owner.NGINX).adapted())
                .containsExactly(Map.entry("www.conf", adapted));
        assertThat(new PoolFiles(files, Set.of(), PoolFiles.Owner.AS_WRITTEN).adapted())
                .allSatisfy((name, text) -> assertThat(text).doesNotContain("listen.owner"));
    }
}
