package io.github.nginxlint.rules.php;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhpSourceServedTest {

    private static final String FALLBACK = "location / { try_files $uri /index.php?$args; } ";

    private static List<String> messages(String server) {
        return PhpFindings.messages(new PhpSourceServed(), "server { " + server + " }", "");
    }

    @Test
    void theMessageNamesTheScript() {
        assertThat(messages(FALLBACK))
                .containsExactly(
                        "nothing hands \"/index.php\" to PHP: the client gets the source of the script"
                                + " instead of its output (200), or an error if there is no such file; write location ~ \\.php$ with fastcgi_pass");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                FALLBACK + "location ~ [.]php$ { expires 1d; }",
                FALLBACK + "if ($host = a) { return 301 http://b/; }",
                FALLBACK + "location = /a { fastcgi_pass php:1; }",
                "try_files $uri /app/index.php;",
                "index index.php;",
                "index /app.php index.php; location / { try_files $uri $uri/ =404; }",
            })
    void aScriptThatALocationSendsIsReported(String server) {
        assertThat(messages(server)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "return 301 https://a/;",
                "rewrite ^ /a;",
                "if ($host = a) { rewrite ^ /a; }",
                "if ($host = a) { include other.conf; }",
                "include other.conf;",
                "rewrite_by_lua_file a.lua;",
                "js_header_filter a.b;",
                "passenger_enabled on;",
                "location ~ [.]php$ { fastcgi_passs php:1; }",
                "location /a { include other.conf; }",
                "location /@PATH@ { fastcgi_pass php:1; }",
                "location ~ [.]php$ { fastcgi_pass php:1; }",
                "location ~ [.]php$ { if (-f $request_filename) { fastcgi_pass php:1; } }",
                "location ~ [.]php$ { proxy_pass http://php; }",
                "location ~ [.]php$ { return 404; }",
                "location ~ [.]php$ { deny all; }",
                "location = /index.php { internal; }",
                "location ~ [.]php$ { content_by_lua_file a.lua; }",
                "location ~ [.]php$ { js_content a.b; }",
                "location ~ [.]php$ { try_files /none @php; }",
                "location ~ (?(R)[.]php$) { expires 1d; }",
            })
    void aServerThatMayDoSomethingElseIsLeftAlone(String server) {
        assertThat(messages(FALLBACK + server)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "index index.html index.php;",
                "index index.php$suffix;",
                "index index.@EXTENSION@;",
                "index a.php; index b.php;",
                "index index.php; location /app { proxy_pass http://a:1; }",
                "location / { try_files $uri @app; }",
                "location / { try_files $uri $document_uri.php; }",
                "location / { try_files $uri /index.html; }",
                "location / { try_files $uri /@PAGE@.php; }",
            })
    void whatIsNoSureSignOfPhpIsLeftAlone(String server) {
        assertThat(messages(server)).isEmpty();
    }
}
