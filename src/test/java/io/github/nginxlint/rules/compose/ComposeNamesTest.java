package io.github.nginxlint.rules.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.finding.Related;
import io.github.nginxlint.rule.Rule;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeNamesTest {

    private static final String WEB =
            "services:\n  web:\n    image: nginx\n    volumes: [\"./nginx.conf:/etc/nginx/nginx.conf\"]\n";

    private static List<String> messages(Rule rule, String pass, String nginx, String beside) {
        return ComposeFindings.messages(rule, pass, "image: nginx\n    " + nginx, beside);
    }

    @Test
    void anUnknownNameIsSaidWithTheNearest() {
        assertThat(messages(new ComposeServiceUnknown(), "proxy_pass http://apps:3000;", "", "  app: {image: x}"))
                .containsExactly("\"apps\" is no service, alias or container_name in compose.yaml: nginx does not start"
                        + " (host not found in upstream \"apps\"); did you mean \"app\"?");
        assertThat(messages(new ComposeServiceUnknown(), "proxy_pass http://other;", "", "  app: {build: .}"))
                .singleElement()
                .asString()
                .endsWith("; write the name of the service that is meant");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy_pass http://app;",
                "proxy_pass http://localhost;",
                "proxy_pass http://10.0.0.1;",
                "proxy_pass http://example.com;",
                "set $a ap; proxy_pass http://$a;",
                "proxy_pass http://unix:/ap;",
            })
    void otherTargetsAreKnownOrElsewhere(String pass) {
        assertThat(messages(new ComposeServiceUnknown(), pass, "", "  app: {image: x}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "upstream u { server ap:3000; }, 1",
        "upstream u { server ap:3000 down; }, 0",
        "upstream u { zone u 64k; server ap:3000 resolve; }, 0",
        "upstream ap { server app:3000; } server { location / { proxy_pass http://ap; } }, 0",
        "include /somewhere/*; include gone.conf; server { location / { proxy_pass http://ap; } }, 0",
        "include gone.conf; server { location / { proxy_pass http://ap:80; } }, 1",
    })
    void nginxResolvesEachServerOfAnUpstream(String http, int findings) {
        assertThat(ComposeFindings.of(new ComposeServiceUnknown(), http, WEB + "  app: {build: .}\n"))
                .hasSize(findings);
    }

    @Test
    void aProxyThatStandsAloneHasItsBackendsElsewhere() {
        String http =
                "server { location / { proxy_pass http://shop:80; } location /c { proxy_pass http://certbot:80; } }";
        String certbot = WEB + "  certbot: {image: certbot/certbot}\n";

        assertThat(ComposeFindings.of(new ComposeServiceUnknown(), http.replace("certbot:80", "shop:81"), certbot))
                .isEmpty();
        assertThat(ComposeFindings.of(new ComposeServiceUnknown(), http, certbot))
                .hasSize(1);
    }

    @Test
    void aServiceApartIsSaidWithBothNetworks() {
        List<Finding> findings = ComposeFindings.of(
                new ComposeNetworkNotShared(),
                "server { location / { proxy_pass http://app:3000; } }",
                WEB + "    networks: [front]\n  app: {image: x, networks: [back, more]}\n");

        assertThat(findings)
                .extracting(Finding::message)
                .containsExactly(
                        "\"app\" is in no network of service \"web\" (front, not back, more), so its name is not"
                                + " known there: nginx does not start (host not found in upstream \"app\"); put both services"
                                + " into one network in compose.yaml");
        assertThat(findings.get(0).related())
                .extracting(Related::place)
                .extracting(place -> place.text())
                .containsExactly("back", "front");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {image: x, network_mode: host}        | service "app" has network_mode host
                    {image: x, network_mode: none}        | service "app" has network_mode none
                    {image: x, networks: [a, b, c, d]}    | (default, not a, b, c)
                    """)
    void theReasonIsSaid(String app, String part) {
        assertThat(messages(new ComposeNetworkNotShared(), "proxy_pass http://app;", "", "  app: " + app))
                .singleElement()
                .asString()
                .contains(part);
    }

    @Test
    void aMissingDependencyIsSaidOnce() {
        List<Finding> findings = ComposeFindings.of(
                new ComposeDependsOnMissing(),
                "upstream u { server app:1; server app:2; } server { location / { proxy_pass http://u; } }",
                WEB + "  app: {image: x}\n");

        assertThat(findings)
                .extracting(Finding::message)
                .containsExactly("nginx resolves \"app\" when it starts, and nothing starts service \"app\" before"
                        + " \"web\": started first, nginx exits (host not found in upstream \"app\"); write depends_on:"
                        + " [app] in \"web\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    depends_on: [app]                              | '  app: {image: x}'                                       | 0
                    depends_on: {app: {condition: service_healthy}} | '  app: {image: x}'                                      | 0
                    depends_on: [other]                            | '  app: {image: x}\n  other: {image: x, depends_on: [app]}' | 0
                    depends_on: [other]                            | '  app: {image: x}\n  other: {image: x}'                  | 1
                    links: ["app:backend"]                         | '  app: {image: x}'                                       | 0
                    volumes_from: [app]                            | '  app: {image: x}'                                       | 0
                    command: ["wait-for", "app:80", "--", "nginx"]  | '  app: {image: x}'                                       | 0
                    restart: always                                | '  app: {image: x}'                                       | 0
                    restart: "no"                                  | '  app: {image: x}'                                       | 1
                    deploy: {replicas: 2}                          | '  app: {image: x}'                                       | 0
                    tty: true                                      | '  app: {image: x, depends_on: [web]}'                    | 0
                    tty: true                                      | '  app: {image: x, profiles: [a]}'                        | 0
                    tty: true                                      | '  app: {image: x, network_mode: host}'                   | 0
                    tty: true                                      | '  app: {image: x}\n  b: {image: x, hostname: app}'       | 0
                    tty: true                                      | '  app: {image: x, depends_on: [b]}\n  b: {image: x, depends_on: [app]}' | 1
                    """)
    void onlyAServiceThatMayStartLaterIsSaid(String nginx, String beside, int findings) {
        assertThat(messages(new ComposeDependsOnMissing(), "proxy_pass http://app;", nginx, beside))
                .hasSize(findings);
    }

    @Test
    void nothingIsSaidWithoutTheServiceThatIsNginx() {
        String http = "server { location / { proxy_pass http://ap:3000; } }";

        assertThat(ComposeFindings.of(new ComposeServiceUnknown(), http, "services:\n  app: {image: x}\n"))
                .isEmpty();
        assertThat(ComposeFindings.of(new ComposeServiceUnknown(), http, WEB.replace("nginx.conf:", "other.conf:")))
                .isEmpty();
        assertThat(ComposeFindings.of(new ComposeServiceUnknown(), http, "services:\n  web: [\n"))
                .isEmpty();
    }

    @Test
    void aFileThatIsNoYamlIsSaidAtItsLine() {
        List<Finding> findings = ComposeFindings.of(new ComposeFileInvalid(), "", "services:\n  web: [\n");

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.place().file()).hasToString("compose.yaml");
            assertThat(finding.message()).startsWith("no YAML: ").contains("docker compose starts nothing");
        });
    }

    @Test
    void manyServersAndServicesEndInTime() {
        StringBuilder http = new StringBuilder("upstream u {\n");
        for (int i = 0; i < 20_000; i++) {
            http.append("server app" + i % 290 + ":" + (1 + i) + ";\n");
        }
        http.append("server nobody:1;\n}\nserver { location / { proxy_pass http://u; } }\n");
        StringBuilder compose = new StringBuilder(WEB);
        for (int i = 0; i < 290; i++) {
            compose.append("  app" + i + ": {image: x, depends_on: [app" + (i + 1) % 290 + "]}\n");
        }

        for (Rule rule : List.of(
                new ComposeServiceUnknown(),
                new ComposeNetworkNotShared(),
                new ComposePortMismatch(),
                new ComposeDependsOnMissing(),
                new LoopbackInContainer())) {
            Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(20), () -> ComposeFindings.of(rule, http.toString(), compose.toString()));
        }
        assertThat(ComposeFindings.ofFiles(
                        new ComposeServiceUnknown(),
                        Map.of("nginx.conf", "events {}\nhttp {\n" + http + "}\n", "compose.yaml", compose.toString())))
                .isNotEmpty();
    }
}
