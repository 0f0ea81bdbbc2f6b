package io.github.nginxlint.rules.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.Related;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DuplicateDirectiveTest {

    private final RuleFindings rule = RuleFindings.of(new DuplicateDirective());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "root a; root a;",
                "server { gzip on; gzip off; }",
                "server { location / { proxy_pass http://a; proxy_pass http://b; } }",
                "server { location / { if ($host) { root a; root b; } } }",
                "upstream u { server a; keepalive 1; keepalive 2; }",
                "server { location / { limit_conn a 1; limit_conn a 2; } }",
                "server { location / { limit_req burst=5 zone=a; limit_req zone=a; } }",
                "server { mirror off; mirror off; }",
                "server { mirror /a; mirror /b; mirror off; }",
                "server { location / { limit_except GET { } limit_except POST { } } }",
                "server { location / { root ${ROOT}; root /srv; } }"
            })
    void aSecondOneIsRefused(String http) {
        assertThat(rule.inHttp(http)).singleElement().asString().contains("directive is duplicate: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "root a; server { root b; location / { root c; if ($host) { root d; } } location /a { root e; } }",
                "server { limit_req zone=a; limit_req zone=b; limit_conn a 1; limit_conn b 1; }",
                "server { limit_req zone=$ZONE; limit_req zone=$ZONE; limit_conn ${A} 1; limit_conn ${A} 1; }",
                "server { limit_req burst=1; limit_req burst=2; }",
                "server { mirror /a; mirror /a; }",
                "server { mirror off; } server { mirror /a; }",
                "server { access_log off; access_log a; error_page 404 /a; error_page 404 /b; }",
                "upstream u { server a; server a; } server { server_name a; server_name b; }",
                "map $uri $a { default 1; x 2; } map $uri $b { default 1; }",
                "some_directive_of_ours 1; some_directive_of_ours 2;"
            })
    void whatMayBeRepeatedIsNot(String http) {
        assertThat(rule.inHttp(http)).isEmpty();
    }

    @Test
    void offBesideOthersIsRefusedSinceAVersion() {
        String text =
                "server { proxy_redirect off; proxy_redirect a b; proxy_cookie_path a b; proxy_cookie_path off; }";

        assertThat(rule.inHttp(text)).isEmpty();
        assertThat(rule.in("1.18.0").inHttp(text)).isEmpty();
        assertThat(rule.in("1.19.3").inHttp(text))
                .containsExactly(
                        "\"proxy_redirect\" directive is duplicate: \"off\" stands alone in a block; remove it or the"
                                + " others",
                        "\"proxy_cookie_path\" directive is duplicate: \"off\" stands alone in a block; remove it or"
                                + " the others");
    }

    @Test
    void directivesThatLostTheirEffectWereRefusedBefore() {
        String text = "http2_push_preload on; http2_push_preload on; http2_idle_timeout 1s; http2_idle_timeout 1s;";

        assertThat(rule.in("1.18.0").inHttp(text)).hasSize(2);
        assertThat(rule.in("1.22.1").inHttp(text)).singleElement().asString().contains("http2_push_preload");
        assertThat(rule.in("1.25.1").inHttp(text)).isEmpty();
        assertThat(rule.inHttp(text)).isEmpty();
    }

    @Test
    void blocksAtTheTopLevelExistOnce() {
        assertThat(rule.inMain("events {} http {} mail {} stream {} http {} events {} stream {} mail {}"))
                .hasSize(4)
                .allMatch(message -> message.contains("put what both hold into one block"));
    }

    @Test
    void aPriorityOfZeroIsNone() {
        assertThat(rule.inMain("events {} worker_priority 0; worker_priority -00; worker_priority +0;"))
                .isEmpty();
        assertThat(rule.inMain("events {} worker_priority 0; worker_priority -1; worker_priority 0;"))
                .hasSize(1);
        assertThat(rule.inMain("events {} worker_priority -1; worker_priority 5;"))
                .hasSize(1);
    }

    @Test
    void twoNamesOfOneSettingOfStreamAreOne() {
        assertThat(rule.in("1.22.1")
                        .inMain("events {} stream { server { proxy_buffer_size 1k; proxy_upstream_buffer 1k; } }"))
                .singleElement()
                .asString()
                .startsWith("\"proxy_upstream_buffer\" directive is duplicate");
    }

    @Test
    void perlHasWordsOfItsOwn() {
        assertThat(rule.inHttp("server { location / { perl a::b; perl c::d; } }"))
                .containsExactly("duplicate perl handler \"c::d\": nginx takes one in a block; remove one");
    }

    @Test
    void theFirstOneIsShown() {
        Finding finding = rule.findings(
                        Map.of("nginx.conf", "http {\n root a;\n include b.conf;\n}", "b.conf", "root b;"),
                        "nginx.conf")
                .get(0);

        assertThat(finding.place().file().name()).isEqualTo("b.conf");
        assertThat(finding.related())
                .extracting(Related::message)
                .containsExactly("first given here", "reached through this include");
        assertThat(finding.related().get(0).place().start().line()).isEqualTo(2);
    }

    @Test
    void ofAFileIncludedTwiceBothIncludesAreShown() {
        List<Finding> findings = rule.findings(
                Map.of("nginx.conf", "http {\n include b.conf;\n include b.conf;\n}", "b.conf", "root b;"),
                "nginx.conf");

        assertThat(findings)
                .singleElement()
                .satisfies(finding -> assertThat(finding.related())
                        .extracting(related -> related.message() + " "
                                + related.place().start().line())
                        .containsExactly("first brought by this include 2", "reached through this include 3"));
    }

    @Test
    void aSnippetThatCannotBeReadIsNotGuessedAt() {
        String location = "location / { include snippets/fastcgi-php.conf; try_files $uri =404; }";

        assertThat(rule.inHttp("server { " + location + " }")).isEmpty();
        assertThat(rule.messages(
                        Map.of(
                                "nginx.conf",
                                "http { server { " + location + " } }",
                                "snippets/fastcgi-php.conf",
                                "try_files $fastcgi_script_name =404;"),
                        "nginx.conf"))
                .singleElement()
                .asString()
                .contains("\"try_files\" directive is duplicate");
    }

    @Test
    void theIncludedFileThatHasOneIsNamed() {
        List<Finding> findings = rule.findings(
                Map.of("nginx.conf", "http {\n root a;\n include b.conf;\n}", "b.conf", "root b;"), "nginx.conf");

        assertThat(findings)
                .extracting(Finding::message)
                .containsExactly("\"root\" directive is duplicate: nginx takes one in a block, and the included file"
                        + " \"b.conf\" has one as well; remove one");
    }

    @Test
    void inAFragmentWhatIsSeenTwiceIsStillTwice() {
        assertThat(rule.inFragment("client_max_body_size 1m; client_max_body_size 2m;", "http", "server"))
                .hasSize(1);
    }

    @Test
    void theBranchesOfATemplateAreNotBothThere() {
        assertThat(rule.inHttp("server {\n{% if a %}\nroot a;\n{% else %}\nroot b;\n{% endif %}\n}"))
                .isEmpty();
    }

    @Test
    void manyBlocksAndManyDuplicatesTakeLittleTime() {
        String server = "server { root a; root b; gzip on; location / { root a; root b; } }\n";

        assertThat(rule.inHttp(server.repeat(20_000))).hasSize(40_000);
    }
}
