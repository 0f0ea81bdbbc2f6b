package io.github.nginxlint.backend.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.source.MapReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameLookupTest {

    private static final String TWO = "services:\n  web:\n    image: nginx\n%s  app:\n    image: app\n%s%s";

    @ParameterizedTest
    @CsvSource({
        "app, Reached",
        "APP, Reached",
        "web, Reached",
        "ap, Absent",
        "site-app-1, Unknown",
        "site_app_1, Unknown",
        "site_app, Unknown",
        "myapp, Absent",
        "app2, Absent",
        "example.com, Unknown",
    })
    void namesAreServicesOfTheDefaultNetwork(String name, String expected) {
        assertThat(lookUp(TWO.formatted("", "", ""), name)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    networks: [a]                          | networks: [b]                    |                                        | app   | Apart
                    networks: [a]                          | networks: [a, b]                 |                                        | app   | Reached
                    networks: [a]                          |                                  |                                        | app   | Apart
                    networks: [a, default]                 |                                  |                                        | app   | Reached
                    networks: [a]                          | networks: [b]                    | 'networks: {a: {external: true}, b: }' | app   | Unknown
                    networks: [a]                          | networks: [b]                    | 'networks: {a: {name: x}, b: {name: x}}' | app | Reached
                    networks: [a]                          | networks: [b]                    | 'networks: {a: {}, b: {driver: bridge}}' | app | Apart
                    networks: [a]                          | networks: [b]                    | 'networks: {a: x}'                     | app   | Unknown
                    networks: [a]                          | 'networks: {a: , b: {aliases: [api]}}' |                                  | api   | Apart
                    networks: [a]                          | 'networks: {a: {aliases: [api]}}' |                                       | api   | Reached
                    '' | container_name: box              |                                        | box   | Reached
                    '' | hostname: box                    |                                        | box   | Reached
                    '' | network_mode: host               |                                        | app   | Apart
                    '' | network_mode: none               |                                        | app   | Apart
                    '' | network_mode: service:web        |                                        | app   | Unknown
                    '' | network_mode: $MODE              |                                        | app   | Unknown
                    '' | network_mode: host               |                                        | nope  | Unknown
                    network_mode: host                     |                                  |                                        | nope  | Unknown
                    network_mode: service:app              |                                  |                                        | app   | Unknown
                    'extra_hosts: ["api:host-gateway"]'    |                                  |                                        | api   | Unknown
                    external_links: [api]                  |                                  |                                        | api   | Unknown
                    'links: ["app:api"]'                   |                                  |                                        | api   | Unknown
                    'container_name: "${NAME}"'            |                                  |                                        | app   | Reached
                    dns: 10.0.0.1                          |                                  |                                        | nope  | Unknown
                    'container_name: "${NAME}"'            |                                  |                                        | app   | Reached
                    dns: 10.0.0.1                          |                                  |                                        | app   | Reached
                    '' | 'container_name: "${NAME}"'      |                                        | nope  | Unknown
                    '' | 'extends: {service: x}'          |                                        | nope  | Unknown
                    '' |                                  | 'networks: {default: {external: true}}' | nope | Unknown
                    '' |                                  | 'include: [x.yaml]'                    | nope  | Unknown
                    '' |                                  | 'include: [x.yaml]'                    | app   | Reached
                    """)
    void networksAndNamesDecide(String web, String app, String top, String name, String expected) {
        assertThat(lookUp(TWO.formatted(line(web), line(app), top == null ? "" : top + "\n"), name))
                .isEqualTo(expected);
    }

    @Test
    void aProjectOfNginxAloneHasItsBackendsElsewhere() {
        assertThat(lookUp("services:\n  web:\n    image: nginx\n", "app")).isEqualTo("Unknown");
    }

    private static String line(String text) {
        return text == null || text.isEmpty() ? "" : "    " + text + "\n";
    }

    private static String lookUp(String text, String name) {
        ComposeProject project = ComposeReader.read(
                        MapReader.ofTexts(Map.of("compose.yaml", text)), "", List.of("compose.yaml"))
                .projects()
                .get(0);
        return project.lookUp(project.service("web").orElseThrow(), name)
                .getClass()
                .getSimpleName();
    }
}
