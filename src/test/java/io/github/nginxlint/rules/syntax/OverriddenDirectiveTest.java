package io.github.nginxlint.rules.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.finding.Finding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OverriddenDirectiveTest {

    private final RuleFindings rule = RuleFindings.of(new OverriddenDirective());

    private List<String> flagged(String text) {
        return rule.findings(Map.of("nginx.conf", text), "nginx.conf").stream()
                .map(finding -> finding.place().text() + " < "
                        + finding.related().get(0).place().text())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            location / { proxy_pass http://a; fastcgi_pass b:1; }        | proxy_pass http://a < fastcgi_pass b:1
            location / { mp4; root /a; uwsgi_pass b:1; }                 | mp4 < uwsgi_pass b:1
            location / { proxy_pass http://a; return 404; }              | proxy_pass http://a < return 404
            location / { set $b 1; return 404; fastcgi_pass b:1; if ($b) { return 1; } } | fastcgi_pass b:1 < return 404
            location / { grpc_pass b:1; empty_gif; }                     | grpc_pass b:1 < empty_gif
            location / { fastcgi_split_path_info a; fastcgi_split_path_info b; } | fastcgi_split_path_info a < fastcgi_split_path_info b
            error_page 404 =200 /a; error_page 404 /a;                   | 404 < error_page 404 =200 /a
            error_page 404 403 /a; error_page 500 403 /b;                | 403 < error_page 404 403 /a
            ssl_session_cache off; ssl_session_cache shared:a:1m;        | ssl_session_cache shared:a:1m < ssl_session_cache off
            ssl_session_cache shared:a:1m; ssl_session_cache none;       | ssl_session_cache shared:a:1m < ssl_session_cache none
            ssl_session_cache builtin; ssl_session_cache off;            | ssl_session_cache builtin < ssl_session_cache off
            ssl_session_cache shared:a:1m; ssl_session_cache shared:b:1m; | ssl_session_cache shared:a:1m < ssl_session_cache shared:b:1m
            image_filter_jpeg_quality 70; image_filter_jpeg_quality 80;  | image_filter_jpeg_quality 70 < image_filter_jpeg_quality 80
            """)
    void whatAnotherOneTakesTheEffectFromIsFlagged(String server, String flagged) {
        assertThat(flagged("events {} http { server { " + server + " } }")).containsExactly(flagged);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            map $uri $a { default 1; } map $uri $a { default 2; }        | map $uri $a < map $uri $a
            map $uri $ab { } geo $aB { }                                 | map $uri $ab < geo $aB
            geo $remote_addr $a { } split_clients $uri $a { * b; }       | geo $remote_addr $a < split_clients $uri $a
            upstream u { server a; zone a 1m; zone b 1m; }               | zone a 1m < zone b 1m
            """)
    void soItIsInHttp(String http, String flagged) {
        assertThat(flagged("events {} http { " + http + " }")).containsExactly(flagged);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "location / { proxy_pass http://a; } location /b { fastcgi_pass b:1; }",
                "location / { proxy_pass http://a; if ($host) { fastcgi_pass b:1; } }",
                "location / { if ($arg_a) { return 404; } proxy_pass http://a; }",
                "location / { break; return 404; proxy_pass http://a; }",
                "location / { rewrite ^/a /b break; return 404; proxy_pass http://a; }",
                "location / { rewrite_by_lua 'x'; return 404; proxy_pass http://a; }",
                "location / { include missing.conf; return 404; proxy_pass http://a; }",
                "location / { return 404; location /b { proxy_pass http://a; } }",
                "location / { return 404; root /b; }",
                "return 404; location / { proxy_pass http://a; }",
                "location / { proxy_pass http://a; proxy_pass http://b; }",
                "location / { empty_gif; empty_gif; }",
                "location / { fastcgi_split_path_info a; fastcgi_split_path_info a; }",
                "location / { fastcgi_split_path_info ${A}; fastcgi_split_path_info ${B}; }",
                "error_page 404 /a; error_page 404 /a; error_page 403 /b;",
                "error_page 404 /a; location / { error_page 404 /b; }",
                "error_page $CODE /a; error_page $CODE /b;",
                "ssl_session_cache builtin; ssl_session_cache shared:a:1m;",
                "ssl_session_cache shared:a:1m; ssl_session_cache builtin;",
                "ssl_session_cache builtin shared:a:1m; ssl_session_cache shared:b:1m;",
                "ssl_session_cache off; ssl_session_cache off;",
                "ssl_session_cache ${A}; ssl_session_cache off;",
                "image_filter rotate 90; image_filter resize 1 1;",
                "image_filter_jpeg_quality $arg_q; image_filter_jpeg_quality 80;",
                "set $a 1; set $a 2; add_header A b; add_header A c; access_log a; access_log off;"
            })
    void whatIsInForceTogetherOrElsewhereIsNot(String server) {
        assertThat(rule.inHttp("server { " + server + " }")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "map $uri $a { default 1; } map $uri $a { default 1; }",
                "map $uri $a { default  1; x y; } map  $uri $a {\ndefault '1';\nx y; # the same\n}",
                "map $uri $a { } map $uri $b { }",
                "map $uri ${A} { } map $host ${A} { }",
                "upstream u { server a; zone a 1m; zone a 2m; } upstream v { server a; zone b 1m; }",
                "upstream u { server a; zone a 1m; zone a 1m; }",
                "some_pass a; other_pass b;"
            })
    void soItIsNotInHttp(String http) {
        assertThat(rule.inHttp(http)).isEmpty();
    }

    @Test
    void httpAndStreamHaveVariablesOfTheirOwn() {
        assertThat(rule.inMain("events {} http { map $uri $a { } } stream { map $remote_addr $a { } }"))
                .isEmpty();
    }

    @Test
    void streamHasOneThatAnswersAsWell() {
        assertThat(rule.inMain("events {} stream { server { listen 1; proxy_pass a:1; return b; } }"))
                .containsExactly(
                        "\"proxy_pass\" has no effect: \"return\" after it takes the requests of this block; remove one");
    }

    @Test
    void offHoldsAloneInOldVersions() {
        String text =
                "server { proxy_redirect off; proxy_redirect a b; proxy_cookie_path a b; proxy_cookie_path c d; }";

        assertThat(rule.in("1.19.3").inHttp(text)).isEmpty();
        assertThat(rule.in("1.18.0").inHttp(text))
                .containsExactly("\"proxy_redirect\" has no effect beside \"off\"; remove one");
        assertThat(rule.inHttp(text))
                .containsExactly(
                        "\"proxy_redirect\" has no effect beside \"off\", and since nginx 1.19.3 nginx does not"
                                + " start with both; remove one");
        assertThat(rule.inHttp("server { proxy_redirect off; } server { proxy_redirect a b; }"))
                .isEmpty();
    }

    @Test
    void oneFileThatIsIncludedTwiceSaysTheSame() {
        List<Finding> findings = rule.findings(
                Map.of(
                        "nginx.conf",
                        "events {}\nhttp { include a.conf; include a.conf; }",
                        "a.conf",
                        "map $uri $a { default b; }\nerror_page 404 /a;"),
                "nginx.conf");

        assertThat(findings).isEmpty();
    }

    @Test
    void theBranchesOfATemplateAreNotBothThere() {
        assertThat(rule.inHttp(
                        "server { location / {\n{% if a %}\nproxy_pass http://a;\n{% else %}\nfastcgi_pass b:1;\n"
                                + "{% endif %}\n} }"))
                .isEmpty();
    }

    @Test
    void manyOfThemTakeLittleTime() {
        String text =
                "map $uri $a { default 1; } map $host $a { default 2; } server { error_page 404 /a; error_page 404 /b; }\n";

        assertThat(rule.inHttp(text.repeat(10_000))).hasSize(29_999);
    }
}
