package io.github.nginxlint.rules.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.rules.syntax.RuleFindings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaticDnsUpstreamTest {

    private static final RuleFindings RULE = RuleFindings.of(new StaticDnsUpstream());
    private static final String PASS = "server { location / { proxy_pass http://app.lan:3000; } }";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy_pass http://app.lan;",
                "proxy_pass https://app.lan/x;",
                "proxy_pass http://app.lan.:3000;",
                "fastcgi_pass app.lan:9000;",
                "uwsgi_pass app.lan:9000;",
                "grpc_pass grpc://app.lan:50051;",
                "proxy_pass http://app.example.internal;"
            })
    void aNameWithADotIsResolvedOnce(String pass) {
        assertThat(RULE.inHttp("server { location / { " + pass + " } }")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy_pass http://192.0.2.1;",
                "proxy_pass http://[2001:db8::1]:80;",
                "proxy_pass http://unix:/run/app.lan.sock;",
                "proxy_pass http://app:3000;",
                "proxy_pass http://localhost;",
                "proxy_pass http://a.localhost;",
                "proxy_pass http://localhost.localdomain;",
                "proxy_pass http://host.docker.internal;",
                "proxy_pass http://host.containers.internal;",
                "proxy_pass http://host.internal.docker;",
                "proxy_pass http://app.default.svc;",
                "proxy_pass http://app.default.svc.cluster.local;",
                "proxy_pass http://app.lan$request_uri;",
                "proxy_pass http://$arg_x.lan;",
                "proxy_pass http://${APP_HOST}.lan;",
                "proxy_pass http://{{ app_host }}.lan;",
                "proxy_pass http://192.0.2.300;",
                "proxy_pass http://.lan;",
                "proxy_pass http://lan.;",
                "proxy_pass http://site.example;",
                "fastcgi_pass app.lan;",
                "proxy_pass http://app.herokuapp.com;"
            })
    void otherTargetsAreLeftAlone(String pass) {
        assertThat(RULE.inHttp("server { server_name Site.example; location / { " + pass + " } }"))
                .isEmpty();
    }

    @Test
    void aServerOfAnUpstreamIsToo() {
        assertThat(RULE.inHttp("upstream app { server app.lan:3000 max_fails=2; server b.lan resolve;"
                        + " server c.lan down; server d; }"))
                .singleElement()
                .asString()
                .startsWith("\"app.lan\" is resolved once, at start: when its address changes");
    }

    @Test
    void anUpstreamOfThatNameIsMeantUnlessAPortIsWritten() {
        String upstream = "upstream app.lan { server 192.0.2.1; }";

        assertThat(RULE.inHttp(upstream + "server { location / { proxy_pass http://APP.lan; } }"))
                .isEmpty();
        assertThat(RULE.inFragment("server { location / { proxy_pass http://app.lan; } }", "http"))
                .isEmpty();
        assertThat(RULE.inFragment(PASS, "http")).hasSize(1);
    }

    @Test
    void whatToWriteDependsOnTheVersion() {
        assertThat(RULE.inHttp(PASS))
                .singleElement()
                .asString()
                .endsWith("write \"server NAME resolve\" in an upstream with zone and resolver (from 1.27.3), or a"
                        + " variable and resolver");
        assertThat(RULE.in("1.22.1").inHttp(PASS))
                .singleElement()
                .asString()
                .endsWith("; write a variable and a resolver");
        assertThat(RULE.in("1.28.0").inHttp(PASS))
                .singleElement()
                .asString()
                .endsWith("; write \"server NAME resolve\" in an upstream with zone and resolver");
    }

    @Test
    void aNameIsReportedOnceWithSomeOfItsOtherPlaces() {
        String pass = " { proxy_pass http://app.lan:3000; }\n";
        String text = "events {}\nhttp { server {\nlocation /a" + pass + "location /b" + pass + "location /c" + pass
                + "location /d" + pass + "location /e" + pass + "} }\n";

        List<Finding> findings = RULE.findings(Map.of("nginx.conf", text), "nginx.conf");

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).related())
                .hasSize(3)
                .extracting(Related::message)
                .containsOnly("and here");
    }

    @Test
    void aLongNameIsCut() {
        String name = "a".repeat(63) + "." + "b".repeat(63) + ".lan";

        assertThat(RULE.inHttp("server { location / { proxy_pass http://" + name + "; } }"))
                .singleElement()
                .satisfies(message -> assertThat(message).hasSizeLessThanOrEqualTo(310));
        assertThat(RuleFindings.of(new StaticBalancerUpstream())
                        .inHttp("server { location / { proxy_pass http://" + "a".repeat(63) + "." + "b".repeat(63)
                                + ".elb.amazonaws.com; } }"))
                .singleElement()
                .satisfies(message -> assertThat(message).hasSizeLessThanOrEqualTo(310));
    }
}
