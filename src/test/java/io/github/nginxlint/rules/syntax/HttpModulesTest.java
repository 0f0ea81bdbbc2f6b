package io.github.nginxlint.rules.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.rule.Rule;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the rules say of the http modules that answer, rewrite, filter and log, and of their likes in stream. */
class HttpModulesTest {

    static final List<Rule> RULES =
            List.of(new ConflictingDirectives(), new InvalidLocation(), new InvalidValue(), new RepeatedValue());

    static Stream<Arguments> measured() {
        return HttpStatements.all().stream()
                .flatMap(place -> place.measured().stream().map(measured -> Arguments.of(place, measured)));
    }

    @ParameterizedTest
    @MethodSource("measured")
    void nginxsWordsAreSaidAndNoOthers(HttpStatements place, HttpStatements.Measured measured) {
        List<String> said = said(place.around(measured.statement()));
        assertThat(said)
                .hasSize(measured.messages().size())
                .allMatch(message -> measured.messages().stream().anyMatch(message::startsWith));
    }

    @Test
    void modernBrowserAloneIsUnlisted() {
        assertThat(inHttp("modern_browser unlisted;")).isEmpty();
        assertThat(inHttp("modern_browser msie;"))
                .containsExactly(
                        "\"modern_browser\" takes \"msie\" only with a version after it; alone, only \"unlisted\"");
    }

    @Test
    void fromAVersionOnUtf8StandsSecond() {
        Map<String, String> files = Map.of("nginx.conf", "events {} http { charset_map UTF-8 a { } }");
        assertThat(RuleFindings.of(new InvalidValue()).in("1.31.3").messages(files, "nginx.conf"))
                .containsExactly("\"charset_map\" with \"utf-8\" charset should be given in the second column");
        assertThat(RuleFindings.of(new InvalidValue()).in("1.31.2").messages(files, "nginx.conf"))
                .isEmpty();
        assertThat(RuleFindings.of(new InvalidValue()).messages(files, "nginx.conf"))
                .isEmpty();
    }

    @Test
    void imageFilterTakesItsWordsWithTheirNumbers() {
        assertThat(inLocation("image_filter off; image_filter test; image_filter rotate 90; image_filter rotate $arg_a;"
                        + " image_filter resize 150 -; image_filter crop $arg_w 10; image_filter_jpeg_quality 80;"
                        + " image_filter_sharpen 0; image_filter_webp_quality $arg_q;"))
                .isEmpty();
        assertThat(inLocation("image_filter resize;")).containsExactly("invalid parameter \"resize\"");
        assertThat(inLocation("image_filter off 90;")).containsExactly("invalid parameter \"off\"");
        assertThat(inLocation("image_filter rotate 45;")).containsExactly("invalid parameter \"45\"");
        assertThat(inLocation("image_filter crop 0 10;")).containsExactly("invalid parameter \"0\"");
        assertThat(inLocation("image_filter crop $ 10;"))
                .containsExactly("invalid variable name: no name follows \"$\", and nginx cannot escape it");
        assertThat(inLocation("image_filter_jpeg_quality -;")).containsExactly("invalid value \"-\"");
        assertThat(inLocation("image_filter_webp_quality 0;")).containsExactly("invalid value \"0\"");
        assertThat(inLocation("image_filter_sharpen -;")).containsExactly("invalid value \"-\"");
    }

    @Test
    void modulesThatFewHaveAreReadAsWell() {
        assertThat(inHttp("geoip_country a utf8; geoip_city a; perl_set $a x; degradation sbrk=500m;"))
                .isEmpty();
        assertThat(inHttp("geoip_city a UTF8;"))
                .containsExactly("invalid parameter \"UTF8\": only \"utf8\" may follow the file");
        assertThat(inHttp("geoip_proxy 10.0.0.0/8; geoip_proxy 2001:db8::/32; geoip_proxy 255.255.255.255;"))
                .isEmpty();
        assertThat(inHttp("geoip_proxy a;")).containsExactly("invalid network \"a\": write such as \"10.0.0.0/8\"");
        assertThat(inHttp("perl_set a x;")).containsExactly("invalid variable name \"a\": write \"$a\"");
        assertThat(inHttp("degradation sbrk=x;")).containsExactly("invalid sbrk size \"sbrk=x\"");
        assertThat(inHttp("degradation 500m;")).containsExactly("invalid parameter \"500m\"");
        assertThat(inHttp("xslt_types text/xml;"))
                .containsExactly("duplicate MIME type \"text/xml\": it is always in the list");
    }

    @Test
    void streamHasTheSameTablesAndLogs() {
        assertThat(inStream("map $remote_addr $a { default 1; x $a; } split_clients $remote_addr $b { 50% a; * b; }"
                        + " log_format x $remote_addr; access_log logs/a x buffer=4k;"
                        + " limit_conn_zone $remote_addr zone=z:1m;"
                        + " server { listen 1; limit_conn z 1; set $a b; return $a; }"))
                .isEmpty();
        assertThat(inStream("map $remote_addr a { }")).containsExactly("invalid variable name \"a\": write \"$a\"");
        assertThat(inStream("split_clients $remote_addr $b { 50 a; }")).hasSize(1);
        assertThat(inStream("server { set a b; }")).containsExactly("invalid variable name \"a\": write \"$a\"");
        assertThat(inStream("log_format x $;")).hasSize(1);
        assertThat(inStream("limit_conn_zone $remote_addr zone=z:1k;")).hasSize(1);
        assertThat(inStream("server { limit_conn z 0; }")).containsExactly("invalid number of connections \"0\"");
        assertThat(inStream("access_log logs/a;"))
                .containsExactly("log format is not specified: stream has none of its own, name a log_format");
        assertThat(inStream("server { return 1000; }")).isEmpty();
    }

    @Test
    void anEntryOfAnIncludedFileIsFlaggedThere() {
        Map<String, String> files =
                Map.of("nginx.conf", "events {} http { map $host $a { a 1; include keys; } }", "keys", "b 2;\nA 3;\n");
        assertThat(RuleFindings.of(new InvalidValue()).findings(files, "nginx.conf"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.place().shortForm()).isEqualTo("keys:2");
                    assertThat(finding.related()).hasSize(1);
                });
    }

    @Test
    void aTableIsReadAsFarAsItCanBeSeen() {
        assertThat(inHttp("map $host $a { a 1; @KEY@ 2; b {{ value }}; b 3; }")).isEmpty();
        assertThat(inHttp("map $host $a { include nowhere; a 1; a 2; }"))
                .containsExactly("conflicting parameter \"a\": the key is there before, in whatever case");
        assertThat(inHttp("valid_referers none @HOST@;")).isEmpty();
    }

    @Test
    void ofTypesThatAreReadTwiceAFewAreNamed() {
        String types = "types { a/b a b c d e f g h; }";
        assertThat(inHttp(types + types))
                .hasSize(5)
                .last()
                .isEqualTo("duplicate extension \"e\", content type: \"a/b\", previous content type: \"a/b\";"
                        + " further ones are not named");
    }

    @Test
    void aBlockHas255SearchPatterns() {
        String pattern = "sub_filter a b; ";
        assertThat(inHttp(pattern.repeat(255))).isEmpty();
        assertThat(inHttp(pattern.repeat(260))).containsExactly("number of search patterns exceeds 255");
    }

    @Test
    void whatATemplateMayLeaveOutIsNotComparedWithOthers() {
        String table = "map $host $a { a 1; {% if b %} a 2; {% endif %} }";
        assertThat(inHttp(table)).isEmpty();
        assertThat(inHttp("{% if b %} types { a/b c; } {% else %} types { a/b c; } {% endif %}"))
                .isEmpty();
        assertThat(inHttp("{% if b %} gzip_types a/b a/b; {% endif %}")).containsExactly("duplicate MIME type \"a/b\"");
    }

    @Test
    void whatIsTooLongIsCut() {
        String name = "a".repeat(500);
        assertThat(inHttp("set " + name + " b;")).isEmpty();
        assertThat(inHttp("map $host " + name + " { }"))
                .singleElement()
                .satisfies(message -> assertThat(message).hasSizeLessThan(310));
    }

    private static List<String> inHttp(String text) {
        return said("events {} http { server { location / {} } " + text + " }");
    }

    private static List<String> inLocation(String text) {
        return inHttp("server { location / { " + text + " } }");
    }

    private static List<String> inStream(String text) {
        return said("events {} stream { " + text + " }");
    }

    private static List<String> said(String main) {
        return RULES.stream()
                .flatMap(rule -> RuleFindings.of(rule).inMain(main).stream())
                .toList();
    }
}
