package io.github.nginxlint.rules.location;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorPageRulesTest {

    private static final String PASS = "proxy_pass http://127.0.0.1:1;";

    private static List<String> missing(String server) {
        return LocationFindings.inServer(new ErrorPage502Without504(), server);
    }

    private static List<String> lost(String server) {
        return LocationFindings.inServer(new ErrorPageInheritanceLost(), server);
    }

    private static List<String> behind(String server) {
        return LocationFindings.inServer(new ErrorPageBehindSameUpstream(), server);
    }

    @Test
    void aDirectiveThatManyLocationsInheritIsReportedOnce() {
        String locations = "location /a { " + PASS + " } location / { " + PASS + " }";

        assertThat(missing("error_page 502 /a.html; " + locations)).hasSize(1);
        assertThat(behind("error_page 502 /x.html; " + locations)).hasSize(1);
    }

    @Test
    void aPageFor504ThatAnotherLevelHadIsNotMissingButLost() {
        String server = "error_page 502 504 /50x.html; location / { error_page 502 /own.html; " + PASS + " }";

        assertThat(missing(server)).isEmpty();
        assertThat(lost(server)).singleElement().asString().contains("the page for 504 is lost");
    }

    @Test
    void bothCodesAreNamedAndTheOnesBetweenTwoLevelsCountOnly() {
        assertThat(lost("""
                error_page 502 /502.html;
                error_page 504 /504.html;
                location / {
                    error_page 404 /404.html;
                    location /a { error_page 403 /403.html; %s }
                }
                """.formatted(PASS))).isEmpty();
        assertThat(lost("""
                error_page 502 /502.html;
                error_page 504 /504.html;
                location / { error_page 404 /404.html; %s }
                """.formatted(PASS)))
                .singleElement()
                .asString()
                .contains("502 and 504 is lost")
                .contains("repeat \"error_page 502 504\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "error_page 502 {{ page }}; location / { proxy_pass http://127.0.0.1:1; }",
                "{% if x %} error_page 502 /x.html; {% endif %} location / { proxy_pass http://127.0.0.1:1; }",
                "error_page 502 @none; location / { proxy_pass http://127.0.0.1:1; }",
                "error_page 5022222222222222222222 /x; location / { proxy_pass http://127.0.0.1:1; }"
            })
    void whatIsNotKnownIsNotMissed(String server) {
        assertThat(missing(server)).isEmpty();
        assertThat(lost(server)).isEmpty();
        assertThat(behind(server)).isEmpty();
    }

    @Test
    void ofHttpOnlyPagesThatTheServerCanShowAreLost() {
        String http = "error_page 502 504 %s; server { error_page 404 /404.html; location / { " + PASS + " } %s }";
        ErrorPageInheritanceLost rule = new ErrorPageInheritanceLost();

        assertThat(LocationFindings.inHttp(rule, http.formatted("@down", "location @down { return 503; }")))
                .hasSize(1);
        assertThat(LocationFindings.inHttp(rule, http.formatted("@down", ""))).isEmpty();
        assertThat(LocationFindings.inHttp(rule, http.formatted("/50x.html", "location = /50x.html {}")))
                .hasSize(1);
        assertThat(LocationFindings.inHttp(rule, http.formatted("/50x.html", "")))
                .isEmpty();
        assertThat(LocationFindings.inHttp(rule, http.formatted("https://example.com", "")))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "try_files /x.html =404;",
                "if ($arg_x) { return 200; }",
                "rewrite ^ /y break;",
                "proxy_cache off;",
                "fastcgi_pass 127.0.0.1:2;",
                "include more.conf;"
            })
    void aLocationThatMayDoSomethingElseIsNotJudged(String more) {
        assertThat(behind("error_page 502 /x.html; location / { " + PASS + " " + more + " }"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rewrite ^/x /y;", "return 204;", "if ($arg_x) { rewrite ^ /y; }"})
    void rewritesOfTheServerRunForErrorPagesAsWell(String more) {
        assertThat(behind(more + " error_page 502 /x.html; location / { " + PASS + " }"))
                .isEmpty();
        assertThat(behind("if ($host = a) { return 301 /; } error_page 502 /x.html; location / { " + PASS + " }"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/x.html?a=b", "/$status.html", "https://example.com/", "x.html"})
    void onlyAPlainUriIsLookedUp(String target) {
        assertThat(behind("error_page 502 " + target + "; location / { " + PASS + " }"))
                .isEmpty();
    }

    @Test
    void anotherBackendOrProtocolIsAnotherUpstream() {
        assertThat(behind("error_page 502 /e/x.html; location /e/ { proxy_pass http://127.0.0.1:2; } location / { "
                        + PASS + " }"))
                .isEmpty();
        assertThat(behind("error_page 502 /e/x.html; location /e/ { uwsgi_pass 127.0.0.1:1; } location / { " + PASS
                        + " }"))
                .isEmpty();
    }
}
