package io.github.nginxlint.rules.header;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.rules.syntax.RuleFindings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostFromHttpHostTest {

    private static final RuleFindings RULE = RuleFindings.of(new HostFromHttpHost());

    private static final String PASS =
            "location / { proxy_http_version 1.1; proxy_set_header Host $http_host; proxy_pass http://127.0.0.1:3000; }";

    private static final String OTHER = "location / { return 404; }";

    private static List<String> messages(String first, String second) {
        return RULE.inHttp("server { " + first + " " + OTHER + " } server { " + second + " " + PASS + " }");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "listen 80; server_name a; | listen 81; server_name b; | true",
                "listen 80; server_name a; | listen 80; server_name b; | false",
                "listen 80; server_name a; | listen 80; server_name b ''; | true",
                "listen 80; server_name a; | listen 80; | true",
                "listen 80; server_name a; | listen 80 default_server; server_name b; | true",
                "listen 80; server_name a; | listen 80 default; server_name b; | true",
                "listen 80 default_server; server_name a; | listen 80; server_name b; | false",
                "server_name a; | listen *:80; server_name b; | false",
                "server_name a; | listen 0.0.0.0:80; server_name b; | false",
                "server_name a; | listen [::]:80; server_name b; | true",
                "server_name a; | listen 127.0.0.1; server_name b; | true",
                "listen 127.0.0.1:80; server_name a; | listen 127.0.0.1; server_name b; | false",
                "listen [::1]; server_name a; | listen [::1]:80; server_name b; | false",
                "listen 80; server_name a; | include nowhere.conf; server_name b; | false"
            })
    void onlyTheServerThatGetsRequestsWithoutHostIsReported(String first, String second, boolean reported) {
        assertThat(messages(first, second)).hasSize(reported ? 1 : 0);
    }

    @Test
    void aServerWithoutNameIsToldToTakeOne() {
        assertThat(messages("listen 81;", "listen 80;"))
                .singleElement()
                .asString()
                .contains("give the server a server_name");
        assertThat(messages("listen 81;", "listen 80; server_name a;"))
                .singleElement()
                .asString()
                .doesNotContain("give the server");
    }

    @Test
    void wherePartOfTheServersCannotBeSeenNoneIsCertain() {
        assertThat(RULE.inHttp("include nowhere/x.conf; server { listen 80; " + PASS + " }"))
                .isEmpty();
        assertThat(RULE.inFragment("server { listen 80; " + PASS + " }", "http"))
                .isEmpty();
    }

    @Test
    void anHttp10RequestNeedsNoHost() {
        String text = "server { location / { proxy_set_header Host $http_host; proxy_pass http://127.0.0.1:3000; } }";

        assertThat(RULE.inHttp(text)).isEmpty();
        assertThat(RULE.in("1.22.1").inHttp(text)).isEmpty();
        assertThat(RULE.in("1.30.4").inHttp(text)).hasSize(1);
        assertThat(RULE.in("1.31.4").inHttp(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"$host", "app.example.com", "$http_host:$server_port", "x$http_host", ""})
    void anotherValueIsNotReported(String value) {
        assertThat(RULE.inHttp("server { " + PASS.replace("$http_host", "\"" + value + "\"") + " }"))
                .isEmpty();
    }

    @Test
    void aLineThatServesSeveralPassesIsReportedOnce() {
        assertThat(RULE.inHttp("""
                proxy_http_version 1.1;
                proxy_set_header Host ${http_host};
                server {
                    location / { proxy_pass http://127.0.0.1:3000; }
                    location /b { proxy_pass http://127.0.0.1:3000; }
                    location /c { uwsgi_pass 127.0.0.1:3000; }
                }
                server { listen 81; location / { proxy_pass http://127.0.0.1:3000; } }
                """)).hasSize(1);
    }
}
