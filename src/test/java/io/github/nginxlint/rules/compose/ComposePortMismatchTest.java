package io.github.nginxlint.rules.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComposePortMismatchTest {

    private static List<String> messages(String pass, String app) {
        return ComposeFindings.messages(new ComposePortMismatch(), pass, "image: nginx", "  app: " + app);
    }

    @Test
    void thePublishedPortIsTheHosts() {
        assertThat(messages("proxy_pass http://app:8081;", "{build: ., ports: [\"8081:3000\"]}"))
                .containsExactly("\"8081\" is the port of the host in compose.yaml, inside the network service \"app\""
                        + " listens on 3000, and requests end in 502 (connect() failed (111: Connection refused)): write"
                        + " app:3000");
    }

    @Test
    void theServiceListensElsewhere() {
        assertThat(messages("fastcgi_pass app:9001;", "{image: \"php:8.2-fpm\"}"))
                .containsExactly(
                        "service \"app\" listens on 9000, as compose.yaml tells, not on 9001, and requests end in"
                                + " 502 (connect() failed (111: Connection refused)): write app:9000");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    http://app:8081  | {build: ., ports: ["8081:3000"]}                              | 1
                    http://app:3000  | {build: ., ports: ["8081:3000"]}                              | 0
                    http://app:8081  | {build: ., ports: ["8081:3000", "8081"]}                      | 0
                    http://app:8081  | {build: ., ports: ["8081:3000"], environment: {PORT: 8081}}   | 0
                    http://app:8081  | {build: ., ports: ["8081:3000"], env_file: .env}              | 1
                    http://app:8081  | {build: ., ports: ["${PORT:-8081}:3000"]}                     | 0
                    http://app:8081  | {build: ., ports: ["8081:3000"], extends: {service: x}}       | 0
                    http://app:3000  | {build: ., expose: [3000]}                                    | 0
                    http://app:5000  | {build: ., expose: [3000]}                                    | 1
                    http://app:5000  | {build: ., expose: [3000], ports: ["9229:9229"]}              | 0
                    http://app:5000  | {build: ., expose: [3000, 3001]}                              | 0
                    http://app:5000  | {build: ., ports: ["9229:9229"]}                              | 0
                    http://app:5000  | {build: ., expose: [3000], env_file: .env}                    | 0
                    http://app:5000  | {build: ., expose: ["3000-3001"]}                             | 0
                    http://app:5000  | {build: ., expose: [3000], healthcheck: {test: curl app:5000}} | 0
                    http://app:5000  | {build: ., command: x --port 3000}                            | 1
                    http://app:5000  | {build: ., command: x --port 3000 --metrics 5000}             | 0
                    http://app:5000  | {build: ., command: ./start.sh}                               | 0
                    http://app       | {build: ., command: x --port 3000}                            | 1
                    https://app      | {build: ., command: x --port 443}                             | 0
                    http://app:8080  | {image: "wordpress:6-apache"}                                 | 1
                    http://app:80    | {image: wordpress}                                            | 0
                    http://app:9000  | {image: "wordpress:6-fpm"}                                    | 0
                    http://app:8080  | {image: "wordpress:$TAG"}                                     | 0
                    http://app:8080  | {image: php}                                                  | 0
                    http://app:80    | {image: "php:8-apache"}                                       | 0
                    http://app:8080  | {image: "php:8-apache"}                                       | 1
                    http://app:8080  | {image: node}                                                 | 0
                    http://app:8080  | {image: httpd, volumes: ["./h.conf:/usr/local/apache2/conf/httpd.conf"]} | 0
                    http://app:8080  | {image: httpd, volumes: ["./src:/srv/app"]}                   | 1
                    http://app:8080  | {image: httpd, command: x}                                    | 0
                    http://app:8080  | {image: httpd, build: .}                                      | 0
                    http://web:8080  | {image: httpd}                                                | 0
                    http://nope:8080 | {image: httpd}                                                | 0
                    """)
    void onlyWhatTheFileTellsIsSaid(String target, String app, int findings) {
        assertThat(messages("proxy_pass " + target + ";", app)).hasSize(findings);
    }

    @Test
    void whatTheDockerfileNamesMayListen() {
        String compose = """
                services:
                  web: {image: nginx, volumes: ["./nginx.conf:/etc/nginx/nginx.conf"]}
                  app: {build: ./app, ports: ["8081:3000"]}
                """;
        String main = "events {} http { server { location / { proxy_pass http://app:8081; } } }";

        assertThat(ComposeFindings.ofFiles(
                        new ComposePortMismatch(),
                        java.util.Map.of(
                                "nginx.conf",
                                main,
                                "compose.yaml",
                                compose,
                                "app/Dockerfile",
                                "FROM x\nEXPOSE 8081\n")))
                .isEmpty();
        assertThat(ComposeFindings.ofFiles(
                        new ComposePortMismatch(),
                        java.util.Map.of(
                                "nginx.conf",
                                main,
                                "compose.yaml",
                                compose,
                                "app/Dockerfile",
                                "FROM x\nEXPOSE 3000\n")))
                .hasSize(1);
    }
}
