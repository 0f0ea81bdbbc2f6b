package io.github.nginxlint.rules.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.rules.syntax.RuleFindings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpstreamNameMisspelledTest {

    private static List<String> messages(String http) {
        return RuleFindings.of(new UpstreamNameMisspelled()).inHttp(http);
    }

    private static String pass(String argument) {
        return "server { location / { proxy_pass " + argument + "; } }";
    }

    @ParameterizedTest
    @CsvSource({
        "bakend, backend, true, true",
        "bakned, backend, true, false",
        "bcakend, backend, true, true",
        "backends, backend, false, true",
        "backends, backend, true, false",
        "frontned, frontend, true, true",
        "fornteds, frontend, true, false",
        "app1, app2, false, false",
        "app, app2, false, false",
        "webs, web, false, false",
        "wep, web, false, false",
        "main, mail, true, false",
        "main, mail, false, false",
        "apps, apis, false, false",
        "metric-api, metrics-api, true, false",
        "metric-api, metrics-api, false, true",
        "shop-de, shop-fr, false, false",
        "web-app, web_app, true, true",
        "authentification, authentication, false, true",
        "authenticator, authentication, true, false",
        "api-gateway, app-gateway, true, false",
        "api-gatewya, api-gateway, true, true",
        "mongo, mango, false, true",
        "kafkaa, kafka, false, true"
    })
    void aNameIsMisspeltWhereAFewLettersDiffer(String written, String meant, boolean isUsed, boolean isLikely) {
        assertThat(Misspelling.isLikely(written, meant, isUsed)).isEqualTo(isLikely);
        assertThat(Misspelling.isLikely(meant, written, isUsed)).isEqualTo(isLikely);
    }

    @Test
    void longNamesAreNotCompared() {
        assertThat(Misspelling.isLikely("a".repeat(60) + "b", "a".repeat(60) + "c", false))
                .isFalse();
    }

    @Test
    void theMessageNamesTheUpstreamAndWhatNginxSays() {
        assertThat(messages("upstream backend { server a:1; } " + pass("http://Bakend/x")))
                .containsExactly("\"Bakend\" is no upstream, but \"backend\" is: nginx does not start where no host has"
                        + " that name (host not found in upstream \"Bakend\"); write \"backend\", or host and port if it"
                        + " is a host");
    }

    @Test
    void atRunTimeOnlyAResolverIsAsked() {
        String upstream = "upstream backend { server a:1; } ";
        assertThat(messages("resolver 127.0.0.11; " + upstream + pass("http://bakend/$1")))
                .singleElement()
                .asString()
                .contains("every request ends in 502 where no resolver knows");
        // variable-pass-without-resolver says it
        assertThat(messages(upstream + pass("http://bakend/$1"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://backend",
                "http://bakend:80",
                "http://bakend.example.com",
                "http://[::1]",
                "http://127.0.0.1",
                "http://unix:/run/bakend.sock",
                "http://$arg_bakend",
                "http://${BAKEND}",
                "bakend"
            })
    void whatCannotBeMeantIsLeftAlone(String argument) {
        assertThat(messages("upstream backend { server a:1; } " + pass(argument)))
                .isEmpty();
    }

    @Test
    void ofTwoThatAreAsNearNoneIsProposed() {
        assertThat(messages(
                        "upstream backend { server a:1; } upstream bakendo { server a:1; } " + pass("http://bakend")))
                .isEmpty();
    }

    @Test
    void anUpstreamThatMayBeUsedIsTakenAsUsed() {
        String upstream = "upstream backends { server a:1; } ";
        assertThat(messages(upstream + pass("http://backend"))).hasSize(1);
        assertThat(messages(upstream + pass("http://backend") + pass("http://$arg_pool")))
                .isEmpty();
        assertThat(messages(upstream + pass("http://backend") + " server { include missing.conf; }"))
                .isEmpty();
        assertThat(messages(upstream + "include missing.conf; " + pass("http://backend")))
                .isEmpty();
    }
}
