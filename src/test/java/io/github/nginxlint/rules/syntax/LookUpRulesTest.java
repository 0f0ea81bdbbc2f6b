package io.github.nginxlint.rules.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.catalog.Catalog;
import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.Fix;
import io.github.nginxlint.syntax.Placeholder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookUpRulesTest {

    private static String http(String text) {
        return "events {}\nhttp {\n" + text + "\n}\n";
    }

    private static String location(String text) {
        return http("server { location / { " + text + " } }");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            proxy_passs       | did you mean "proxy_pass"
            fastcgi_pas       | did you mean "fastcgi_pass"
            retrun            | did you mean "return"
            root=/srv         | a space is missing after "root"
            ROOT              | nginx tells capitals from small letters, write "root"
            limit_zone        | removed in nginx 1.7.6, use the "limit_conn_zone" directive instead
            status_zone       | nginx Plus only
            quite_unlike_any  | nginx does not start, and no module known to nginx-lint has it
            """)
    void anUnknownNameIsFollowedByWhatWasMeant(String name, String reason) {
        assertThat(LookUpRules.messages(location(name + " 1;"), ""))
                .containsExactly("unknown directive \"" + name + "\": " + reason);
    }

    @Test
    void theVersionThatHasItIsNamed() {
        assertThat(LookUpRules.messages(http("http2 on;"), "1.22.1"))
                .containsExactly("unknown directive \"http2\": it exists since nginx 1.25.1, the target is 1.22.1");
        assertThat(LookUpRules.messages(http("spdy_chunk_size 8k;"), "1.22.1"))
                .containsExactly(
                        "unknown directive \"spdy_chunk_size\": removed in nginx 1.19.7, HTTP/2 has taken SPDY's"
                                + " place: delete it");
        assertThat(LookUpRules.messages(http("ssl on;"), "1.31.4"))
                .containsExactly("unknown directive \"ssl\": removed in nginx 1.25.1, use the \"listen ... ssl\""
                        + " directive instead");
    }

    @Test
    void ofEquallyNearNamesTheOneAllowedThereIsSuggested() {
        assertThat(LookUpRules.messages(http("upstream u { serve a; }"), ""))
                .containsExactly("unknown directive \"serve\": did you mean \"server\"");
        // access_log would be as near, were it allowed
        assertThat(LookUpRules.messages("events { accept_mutx on; }", ""))
                .containsExactly("unknown directive \"accept_mutx\": did you mean \"accept_mutex\"");
    }

    @ParameterizedTest
    @CsvSource({
        "js_path a, ngx_http_js_module, libnginx-mod-http-js",
        "otel_exporter { }, ngx_otel_module, nginx-module-otel",
        "acme_shared_zone a, ngx_http_acme_module, nginx-module-acme"
    })
    void aModuleThatIsNotLoadedIsNamedWithItsPackage(String statement, String module, String packages) {
        String text = "load_module modules/ngx_http_geoip_module.so;\n"
                + http(statement + (statement.endsWith("}") ? "" : ";"));

        assertThat(LookUpRules.messages(text, ""))
                .singleElement()
                .asString()
                .contains("from the module " + module, packages, "load_module modules/" + module + ".so");
    }

    @Test
    void aNameMayBeOfAModuleThatIsLoadedAndNotKnown() {
        assertThat(LookUpRules.messages("load_module modules/own.so;\n" + http("own_thing on; http2x on;"), ""))
                .isEmpty();
        assertThat(LookUpRules.messages("load_module modules/own.so;\n" + http("http2 on;"), "1.22.1"))
                .hasSize(1);
        for (String known : List.of("ngx_http_brotli_static_module", "ngx_stream_module", "ndk_http_module")) {
            assertThat(LookUpRules.messages("load_module a/" + known + ".so;\n" + http("own_thing on;"), ""))
                    .hasSize(1);
        }
        assertThat(LookUpRules.messages("load_module ;\n" + http("own_thing on;"), ""))
                .hasSizeGreaterThan(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${A}",
                "${A}_x",
                "$SERVER_BLOCK",
                "@INCLUDE@",
                "__NAME__",
                "%%NAME%%",
                "%NAME%",
                "<%=",
                "a__B__",
                "}}x"
            })
    void aPlaceholderIsNoName(String name) {
        assertThat(Placeholder.isInName(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"$host", "proxy_passs", "a@b", "@", "__", "____", "$", "%", "root=/srv", "5%"})
    void otherSignsMakeNoPlaceholder(String name) {
        assertThat(Placeholder.isInName(name)).isFalse();
    }

    @Test
    void placeholdersAreNotUnknown() {
        assertThat(LookUpRules.messages(location("${A} 1; @B@; __C__ { foo; }"), ""))
                .isEmpty();
        assertThat(LookUpRules.messages(location("$a 1;"), "")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "root <%= @root %>;",
                "root $ROOT_AND_MORE b;",
                "root ${ROOT} b;",
                "proxy_buffers $BUFFERS;",
                "root @ROOT@ @MORE@;",
                "root __ROOT__ b;",
                "root %%ROOT%% b;",
                "root $host${ROOT} b;"
            })
    void aPlaceholderMayStandForSeveralArgumentsOrNone(String statement) {
        assertThat(LookUpRules.messages(location(statement), "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"root $host b;", "root ${host} b;", "root a@b c;", "root $ $;"})
    void variablesAndSingleSignsAreNoPlaceholders(String statement) {
        assertThat(LookUpRules.messages(location(statement), "")).hasSize(1);
    }

    @Test
    void aStatementInTheLineOfASyntaxErrorIsNotJudged() {
        assertThat(LookUpRules.findings(http("\nupstream {{1 }} { server a; }"), ""))
                .isNotEmpty()
                .allMatch(finding -> finding.rule().equals("invalid-syntax"));
    }

    @Test
    void behindASyntaxErrorNothingIsJudgedButBeforeIt() {
        String text = http("foo 1;\nserver { listen 80 }\nbar 1; root; internal;");

        assertThat(LookUpRules.findings(text, "").stream().map(Finding::rule))
                .containsOnlyOnce("unknown-directive")
                .doesNotContain("invalid-argument-count", "directive-not-allowed-here");
    }

    @Test
    void whatABrokenFileIncludesIsNotJudgedEither() {
        Map<String, String> files = Map.of(
                "nginx.conf", "events {}\nhttp {\nserver { listen 80 }\ninclude a.conf;\n}\n", "a.conf", "internal;\n");

        assertThat(LookUpRules.findings(files, ""))
                .allMatch(finding -> finding.rule().equals("invalid-syntax"));
    }

    @Test
    void theIncludesThatLedToAWrongPlaceAreRelated() {
        Map<String, String> files =
                Map.of("nginx.conf", "events {}\nhttp {\ninclude a.conf;\n}\n", "a.conf", "internal;\nroot;\n");

        List<Finding> found = LookUpRules.findings(files, "");

        assertThat(found)
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding.related())
                        .singleElement()
                        .satisfies(related ->
                                assertThat(related.place().shortForm()).startsWith("nginx.conf:3")));
    }

    @Test
    void whereADirectiveBelongsIsSaidForTheSamePartOfTheConfiguration() {
        assertThat(LookUpRules.messages(http("proxy_pass http://a;"), ""))
                .containsExactly("\"proxy_pass\" directive is not allowed here, in http: it belongs in location, if in"
                        + " location and limit_except");
        assertThat(LookUpRules.messages("events {}\nstream { proxy_pass a:1; }", ""))
                .containsExactly(
                        "\"proxy_pass\" directive is not allowed here, in stream: it belongs in server of stream");
        assertThat(LookUpRules.messages("events { server; }", ""))
                .singleElement()
                .asString()
                .contains("it belongs in");
    }

    @Test
    void aPlaceThatOtherVersionsOrEditionsAllowIsNamed() {
        assertThat(LookUpRules.messages(http("upstream u { resolver 127.0.0.1; }"), "1.22.1"))
                .singleElement()
                .asString()
                .endsWith("; here: it exists since nginx 1.27.3, the target is 1.22.1");
    }

    @Test
    void aDirectiveOfAThirdPartyHasItsPlace() {
        assertThat(LookUpRules.messages("brotli on;\nevents {}\n", ""))
                .singleElement()
                .asString()
                .startsWith("\"brotli\" directive is not allowed here, in the top level: it belongs in http");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            root;                    | 1 argument, not none
            root a b;                | 1 argument, not 2
            internal a;              | no arguments, not 1
            try_files a;             | at least 2 arguments, not 1
            return;                  | 1 or 2 arguments, not none
            proxy_cookie_path a b c; | 1 or 2 arguments, not 3
            location a b c { }       | 1 or 2 arguments, not 3
            """)
    void howManyArgumentsADirectiveTakesIsSaid(String statement, String taken) {
        assertThat(LookUpRules.messages(location(statement), ""))
                .singleElement()
                .asString()
                .endsWith("directive: it takes " + taken);
    }

    @Test
    void argumentsThatNewerVersionsTakeAreMentioned() {
        assertThat(LookUpRules.messages(http("upstream u { keepalive 4 local; }"), "1.22.1"))
                .containsExactly("invalid number of arguments in \"keepalive\" directive: it takes 1 argument, not 2;"
                        + " newer versions of nginx take 1 or 2 arguments");
        assertThat(LookUpRules.messages(http("upstream u { keepalive 4 local; }"), ""))
                .isEmpty();
    }

    @Test
    void everyDeprecatedDirectiveOfNginxHasWordsOfItsOwn() {
        for (String name : Catalog.names()) {
            Catalog.find(name).stream()
                    .filter(spec -> spec.deprecated().isPresent() && Availability.isPossible(spec, target("1.22.1")))
                    .filter(spec -> !spec.name().startsWith("http2_push")
                            && !spec.name().equals("http2_max_concurrent_pushes"))
                    .forEach(spec -> assertThat(Replacement.of(name)).as(name).isPresent());
        }
    }

    @Test
    void whatIsDeprecatedDependsOnTheVersion() {
        String text = http("http2_push_preload on;");

        assertThat(LookUpRules.messages(text, "1.22.1")).isEmpty();
        assertThat(LookUpRules.messages(text, "1.25.1"))
                .containsExactly("the \"http2_push_preload\" directive is obsolete, ignored: since nginx 1.25.1 it has"
                        + " no effect");
        assertThat(LookUpRules.messages(http("ssl on;"), "1.22.1"))
                .containsExactly("the \"ssl\" directive is deprecated, use the \"listen ... ssl\" directive instead:"
                        + " nginx 1.25.1 and newer do not start with it");
    }

    @Test
    void aDirectiveWithoutEffectCanBeRemovedWhereTheVersionIsKnown() {
        String text = http("http2_max_requests 10;");

        assertThat(LookUpRules.findings(text, "").get(0).fix()).isEmpty();
        assertThat(LookUpRules.findings(http("ssl on;"), "1.22.1").get(0).fix()).isEmpty();
        Fix fix = LookUpRules.findings(text, "1.22.1").get(0).fix().orElseThrow();
        assertThat(fix.safety()).isEqualTo(Fix.Safety.SAFE);
        assertThat(fix.edits()).singleElement().satisfies(edit -> {
            assertThat(edit.text()).isEmpty();
            assertThat(edit.place().text().strip()).isEqualTo("http2_max_requests 10;");
        });
    }

    @Test
    void theOldNamesOfABufferAreRenamed() {
        String text = "events {} stream { proxy_downstream_buffer 16k; server { proxy_upstream_buffer 8k; } }";
        List<Finding> found = LookUpRules.findings(text, "");
        assertThat(found)
                .extracting(Finding::message)
                .containsExactly(
                        "the \"proxy_downstream_buffer\" directive is deprecated, use the \"proxy_buffer_size\" directive"
                                + " instead",
                        "the \"proxy_upstream_buffer\" directive is deprecated, use the \"proxy_buffer_size\" directive"
                                + " instead");
        assertThat(found.get(0).fix().orElseThrow().edits()).singleElement().satisfies(edit -> {
            assertThat(edit.text()).isEqualTo("proxy_buffer_size");
            assertThat(edit.place().text()).isEqualTo("proxy_downstream_buffer");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            server { listen 443 ssl; ssl on; }                              | true
            server { listen 443 ssl; listen 80; ssl on; }                   | false
            server { listen 443 ssl; include a.conf; ssl on; }              | false
            server { listen ssl; ssl on; }                                  | false
            server { ssl on; }                                              | false
            server { ssl off; }                                             | true
            ssl off;                                                        | true
            ssl on;                                                         | false
            include a.conf; server { ssl off; }                             | false
            """)
    void sslIsRemovedWhereItChangesNothing(String http, boolean isRemoved) {
        Finding found = LookUpRules.findings("events {} http { " + http + " }", "1.22.1").stream()
                .filter(finding -> finding.message().startsWith("the \"ssl\" directive"))
                .findFirst()
                .orElseThrow();
        assertThat(found.fix().isPresent()).isEqualTo(isRemoved);
    }

    @Test
    void anOuterSslKeepsTheInnerOneAndMailIsLeftAlone() {
        String inner =
                "events {} http { ssl on; server { listen 1 ssl; ssl off; } } mail { ssl on; server { ssl off; } }";
        assertThat(LookUpRules.findings(inner, "1.22.1"))
                .hasSize(4)
                .allSatisfy(finding -> assertThat(finding.fix()).isEmpty());
    }

    @Test
    void theParameterHttp2IsOldSinceThereIsADirective() {
        String text = "events {} http { server { listen 443 ssl http2; } }";
        assertThat(LookUpRules.messages(text, "")).isEmpty();
        assertThat(LookUpRules.messages(text, "1.25.0")).isEmpty();
        assertThat(LookUpRules.messages(text, "1.25.1"))
                .containsExactly(
                        "the \"listen ... http2\" directive is deprecated, use the \"http2\" directive instead:"
                                + " write \"http2 on\" in the server");
    }

    @Test
    void nothingIsSaidAboutTheConfigurationsAsTheyRun() throws IOException {
        Path folder = Path.of("testdata/realworld");
        try (Stream<Path> layouts = Files.list(folder)) {
            assertThat(layouts.filter(Files::isDirectory)
                            .flatMap(layout ->
                                    LookUpRules.onDisk(
                                            folder, layout.getFileName().toString(), "1.22.1")
                                            .stream()))
                    .isEmpty();
        }
    }

    @Test
    void aVeryLongNameIsShownShortened() {
        assertThat(LookUpRules.messages(http("a".repeat(500) + " 1;"), ""))
                .singleElement()
                .asString()
                .hasSizeLessThan(200)
                .contains("aaa...");
    }

    @Test
    void aFileOfAnotherProgramIsAnsweredInTime() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            text.append("unheard_of_setting_").append(i).append(" 1;\n");
        }

        List<String> messages = LookUpRules.messages(http(text.toString()), "");

        assertThat(messages).hasSize(20_000);
    }

    private static TargetVersion target(String version) {
        return TargetVersion.of(NginxVersion.parse(version).orElseThrow());
    }
}
