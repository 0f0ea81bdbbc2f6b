package io.github.nginxlint.rules.location;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.rules.syntax.RuleFindings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RewriteCycleTest {

    private static final RuleFindings RULE = RuleFindings.of(new RewriteCycle());

    private static List<String> server(String body) {
        return RULE.inHttp("server { " + body + " }");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            location /a/ { rewrite ^/a/(.*) /a/b/$1 last; }                     | "/a/x" becomes "/a/b/x", then "/a/b/b/x"
            location / { rewrite ^ /i last; }                                   | "/x" becomes "/i", then "/i"
            location / { rewrite .* /i; proxy_pass http://a; }                  | "/x" becomes "/i", then "/i"
            location /a { rewrite /a(.+)$ /a/$1? last; }                        | "/ax" becomes "/a/x", then "/a//x"
            location = /a { rewrite ^/a$ /a last; }                             | "/a" becomes "/a", then "/a"
            location ^~ /a { rewrite ^/a\\.b$ /a.b last; }                      | "/a.b" becomes "/a.b", then "/a.b"
            location /a { location /a/b { rewrite ^/a(.*) /a/b$1 last; } }      | "/a/bx" becomes "/a/b/bx"
            location / { set $c 1; rewrite ^/z /y last; rewrite ^/y /z last; }  | "/zx" becomes "/y", then "/z"
            """)
    void aCircleIsShownByItsFirstSteps(String server, String words) {
        assertThat(server(server)).singleElement().asString().contains(words);
    }

    @Test
    void aCircleThroughTwoLocationsIsFlaggedOnce() {
        assertThat(server("location /a { rewrite ^ /b last; } location /b { rewrite ^ /a last; }"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "location /a/ { rewrite ^/a/(.*) /a/b/$1 break; }",
                "location /a/ { rewrite ^/a/(.*) /a/b/$1 redirect; }",
                "location /a/ { rewrite ^/a/(.*) http://b/$1 last; }",
                "location /a/ { rewrite ^/a/(.*) $scheme://b/$1 last; }",
                "location /a/ { rewrite ^/a/(.*) /b/$1 last; }",
                "location /a/ { rewrite ^/a/(.*) /a/b/$1 last; } location /a/b/ { }",
                "location /a/ { rewrite ^/a/(.*) /a/b/$1 last; } location /a/b/b/b/ { }",
                "location / { rewrite ^ /i last; } location = /i { }",
                "location / { rewrite ^ /i last; } location ~ i { }",
                "location / { rewrite ^ /i; rewrite ^/i /j break; }",
                "location / { rewrite ^ /i; return 200; }",
                "location / { break; rewrite ^ /i last; }",
                "location / { if ($a) { break; } rewrite ^ /i last; }",
                "location / { rewrite_by_lua 'x'; rewrite ^ /i last; }",
                "location / { include gone.conf; rewrite ^ /i last; }",
                "location / { rewrite ^ /$arg_a last; }",
                "location / { rewrite ^ /$1 last; }",
                "location / { rewrite ^(.*) /${1} last; }",
                "location / { rewrite ^ i last; }",
                "location / { rewrite ^/a|b /a last; }",
                "location / { rewrite ^/a.b /a.b last; }",
                "location / { rewrite ^/a+ /a last; }",
                "location / { rewrite (?i)^/a /a last; }",
                "location / { rewrite ^/(a|b)$ /a last; }",
                "location / { rewrite ^/a\\d /a1 last; }",
                "location / { rewrite ^/{{ a }} /a last; }",
                "location = /b { rewrite ^/a /b last; }",
                "location / { internal; rewrite ^ /i last; }",
                "location @a { rewrite ^ /i last; }",
                "if ($a) { return 200; } location / { rewrite ^ /i last; }",
                "return 200; location / { rewrite ^ /i last; }",
                "include gone.conf; location / { rewrite ^ /i last; }",
                "location / { rewrite ^ /i last; } location /i { return 200; }",
                "location / { rewrite ^ /i last; } location /i { rewrite ^/j /i last; }",
                "location / { rewrite ^ /i last; } location /i/ { proxy_pass http://a; }",
            })
    void whatEndsOrCannotBeToldIsLeftAlone(String server) {
        assertThat(server(server)).isEmpty();
    }

    @Test
    void manyRewritesTakeNoLongerThanTheyAreLong() {
        StringBuilder text = new StringBuilder("server {");
        for (int i = 0; i < 5_000; i++) {
            text.append("location /")
                    .append(i)
                    .append("/ { rewrite ^/")
                    .append(i)
                    .append("/(.*) /");
            text.append(i).append("/a/$1 last; }\n");
        }
        text.append("location /many {");
        for (int i = 0; i < 5_000; i++) {
            text.append("rewrite ^/many").append(i).append(" /many last;\n");
        }
        text.append("} }");

        List<String> found =
                Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> RULE.inHttp(text.toString()));

        assertThat(found).hasSize(5_000);
    }
}
