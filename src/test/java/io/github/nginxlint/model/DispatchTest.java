package io.github.nginxlint.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.config.Configuration;
import io.github.nginxlint.config.IncludeOptions;
import io.github.nginxlint.config.LoadOptions;
import io.github.nginxlint.source.MapReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DispatchTest {

    private static final TargetVersion DEBIAN = TargetVersion.of(new NginxVersion(1, 22, 1));

    @Test
    void whatNginxAcceptsBringsNoRemark() {
        assertThat(remarks("events {} http { server { listen 80; location / { return 200; } } }"))
                .isEmpty();
    }

    @Test
    void theContextIsAskedForBeforeTheArguments() {
        assertThat(remarks("events {} http { proxy_pass; upstream u { location / {} } }"))
                .containsExactly("NOT_ALLOWED proxy_pass in http", "NOT_ALLOWED location in upstream");
    }

    @Test
    void ifAndLimitExceptAreContextsOfTheirOwn() {
        assertThat(remarks("events {} http { server { if ($a) { root /; } location / { if ($a) { root /; internal; }"
                        + " limit_except GET { return 405; deny all; } } } }"))
                .containsExactlyInAnyOrder(
                        "NOT_ALLOWED root in if-in-server",
                        "NOT_ALLOWED internal in if-in-location",
                        "NOT_ALLOWED return in limit-except");
    }

    @Test
    void theNumberOfArgumentsIsThatOfTheVersion() {
        String text = "events {} http { upstream u { server a; keepalive 4 5; } server { root; } }";

        assertThat(remarks(text, DEBIAN))
                .containsExactlyInAnyOrder("ARGUMENT_COUNT keepalive in upstream", "ARGUMENT_COUNT root in server");
        assertThat(remarks(text)).containsExactly("ARGUMENT_COUNT root in server");
    }

    @Test
    void aDirectiveExistsFromItsFirstVersionToItsLast() {
        String text = "events {} http { ssl on; server { http2 on; } upstream u { resolver 127.0.0.1; } }";

        assertThat(remarks(text, DEBIAN))
                .containsExactlyInAnyOrder(
                        "DEPRECATED ssl in http", "UNKNOWN http2 in server", "NOT_ALLOWED resolver in upstream");
        assertThat(remarks(text, TargetVersion.of(new NginxVersion(1, 31, 4)))).containsExactly("UNKNOWN ssl in http");
        assertThat(remarks(text)).containsExactly("DEPRECATED ssl in http");
    }

    @Test
    void anUnknownNameIsRemarkedOnWhereverDirectivesAreReadButNotInTables() {
        assertThat(remarks("evnts {} events {} http { map $a $b { foo bar; } types { foo bar; } geo $c { baz 1; } }"))
                .containsExactly("UNKNOWN evnts in main");
    }

    @Test
    void theBlocksOfOthersAreTheirOwnBusiness() {
        assertThat(remarks("events {} http { geoip2 a.mmdb { $x country; foo; } foo { bar; root; } }"))
                .containsExactly("UNKNOWN foo in http");
    }

    @Test
    void aDirectiveOfAThirdPartyIsKnownButHasItsPlace() {
        assertThat(remarks("brotli on; events {} http { brotli on; vhost_traffic_status_zone; }"))
                .containsExactly("NOT_ALLOWED brotli in main");
    }

    @Test
    void directivesOfNginxPlusAreKnownBesideABlockThatOnlyNginxPlusHas() {
        String http = "events {} http { server { location / { api; } } }";

        assertThat(remarks(http)).containsExactly("UNKNOWN api in location");
        assertThat(remarks("mgmt { license_token a; } " + http)).isEmpty();
    }

    @Test
    void aDynamicModuleIsMissingWhereOthersAreLoadedAndItIsNot() {
        String http = "events {} http { js_path a; }";

        assertThat(remarks(http)).isEmpty();
        assertThat(remarks("load_module modules/ngx_http_geoip_module.so; " + http))
                .containsExactly("UNKNOWN js_path in http");
        assertThat(remarks("load_module a/ngx_http_js_module.so; " + http)).isEmpty();
        assertThat(remarks("load_module a/ngx_http_geoip_module.so; include modules/*.conf; " + http))
                .isEmpty();
    }

    @Test
    void ofTwoModulesWithOneNameTheFirstCountsIfItIsSurelyThere() {
        String text = "events {} http { upstream u { sticky; server a; } }";

        assertThat(remarks(text)).isEmpty();
        assertThat(remarks(text, DEBIAN)).isEmpty();
        assertThat(remarks(text, TargetVersion.of(new NginxVersion(1, 31, 4))))
                .containsExactly("ARGUMENT_COUNT sticky in upstream");
    }

    @Test
    void aFragmentIsLookedAtWhereItIsSaidToStand() {
        assertThat(remarks("location / {}", TargetVersion.ANY, "http")).containsExactly("NOT_ALLOWED location in http");
        assertThat(remarks("root /; foo 1;", TargetVersion.ANY, "http", "server"))
                .containsExactly("UNKNOWN foo in server");
        assertThat(remarks("# nginx-lint:context http\nlocation / {}")).containsExactly("NOT_ALLOWED location in http");
    }

    @Test
    void aFragmentThatFitsElsewhereIsFine() {
        assertThat(remarks("if ($a) { add_header A b; }")).isEmpty();
        assertThat(remarks("if ($a) { set $b c; } return 404;")).isEmpty();
        assertThat(remarks("server { listen 80; proxy_pass a:1; }")).isEmpty();
    }

    @Test
    void whatIsWrongInAFragmentWhereverItStandsIsRemarkedOn() {
        assertThat(remarks("server { listen 80; location / { proxy_passs a; root; } internal; }"))
                .containsExactlyInAnyOrder(
                        "UNKNOWN proxy_passs in location",
                        "ARGUMENT_COUNT root in location",
                        "NOT_ALLOWED internal in server");
        assertThat(remarks("proxy_set_header A b; proxy_set_headr C d;"))
                .hasSize(1)
                .allMatch(remark -> remark.startsWith("UNKNOWN proxy_set_headr"));
    }

    @Test
    void entriesOfATableThatAnotherFileOpensAreNoDirectives() {
        assertThat(remarks("default 0; api 1; 10.0.0.0/8 1;")).isEmpty();
        assertThat(remarks("10.0.0.0/8 1; 192.168.0.0/16 1;")).isEmpty();
    }

    @Test
    void blocksThatSayWhatTheyAreAreLookedAtWhereTheFragmentDoesNot() {
        assertThat(remarks("worker_processes 1; location / { foo 1; root; } upstream u { bar; } foo;"))
                .containsExactly("UNKNOWN foo in location", "ARGUMENT_COUNT root in location");
    }

    @Test
    void nestingWithoutEndIsNoProblem() {
        String deep = "location / { ".repeat(20_000) + "}".repeat(20_000);

        assertThat(remarks("events {} http { server { " + deep + " foo 1; } }"))
                .containsExactly("UNKNOWN foo in server");
        assertThat(remarks("events {} http { " + deep + " }", DEBIAN)).containsExactly("NOT_ALLOWED location in http");
    }

    private static List<String> remarks(String text) {
        return remarks(text, TargetVersion.ANY);
    }

    private static List<String> remarks(String text, TargetVersion target, String... context) {
        Optional<List<String>> blocks = context.length == 0 ? Optional.empty() : Optional.of(Arrays.asList(context));
        Configuration configuration = Configuration.load(
                MapReader.ofTexts(Map.of("a.conf", text)),
                new LoadOptions(List.of("a.conf"), IncludeOptions.STANDARD, blocks));
        return ConfigModel.of(configuration.trees().get(0), target).remarks().stream()
                .map(remark -> remark.kind() + " " + remark.node().name() + " in "
                        + remark.context().label())
                .toList();
    }

    @Test
    void whatIsHandedToModulesComesInTheOrderOfTheFile() {
        assertThat(handled("events {} http { server { listen 80; location / { bad; root /; } } gzip on; }"))
                .containsExactly("events", "http", "server", "listen", "location", "root", "gzip");
    }

    @Test
    void afterASyntaxErrorNothingIsHandedToModules() {
        assertThat(handled("events {}\nhttp {\ngzip on;\n}\n}\nuser a;\n")).containsExactly("events", "http", "gzip");
    }

    @Test
    void aNameOfSeveralModulesIsHandedToTheFirstOneThatIsSurelyThere() {
        ConfigModel model = TextModel.of("stream { server { listen 80; proxy_timeout 1s; } } http {}");

        assertThat(model.handled("listen"))
                .singleElement()
                .extracting(handled -> handled.spec().module())
                .isEqualTo("ngx_stream_core_module");
        assertThat(model.handled("nothing")).isEmpty();
    }

    @Test
    void directivesOfAKindKeepTheirOrder() {
        ConfigModel model = TextModel.of("events {} http { gzip on; server { listen 80; gzip off; } root /; }");
        assertThat(model.handled(spec -> spec.name().length() == 4))
                .extracting(
                        handled -> handled.name() + " in " + handled.context().label())
                .containsExactly("http in main", "gzip in http", "gzip in server", "root in http");
        assertThat(model.handled(spec -> spec.name().equals("nothing"))).isEmpty();
    }

    private static List<String> handled(String text) {
        return TextModel.of(text).handled().stream().map(Handled::name).toList();
    }
}
