package io.github.nginxlint.rules.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.rules.syntax.RuleFindings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortProtocolMismatchTest {

    private static List<String> messages(String pass) {
        return RuleFindings.of(new PortProtocolMismatch())
                .inHttp(
                        "upstream up { server 10.0.0.1:443; server unix:/run/fcgiwrap.socket; server 10.0.0.2:443 down; }"
                                + " server { listen 8080; location / { " + pass + "; } }");
    }

    @ParameterizedTest
    @CsvSource({
        "proxy_pass http://10.0.0.1:443, write https://",
        "proxy_pass http://10.0.0.1:9443, write https://",
        "proxy_pass https://10.0.0.1:80, write http://",
        "grpc_pass grpc://10.0.0.1:443, write grpcs://",
        "grpc_pass 10.0.0.1:8443, write grpcs://",
        "grpc_pass grpcs://10.0.0.1:80, write grpc://",
        "proxy_pass http://10.0.0.1:21, FTP",
        "proxy_pass http://10.0.0.1:22, SSH",
        "proxy_pass http://10.0.0.1:587, mail",
        "proxy_pass http://10.0.0.1:1433, SQL Server",
        "proxy_pass https://10.0.0.1:3306, MySQL",
        "proxy_pass http://10.0.0.1:5432, PostgreSQL",
        "proxy_pass http://10.0.0.1:6379, Redis",
        "proxy_pass http://10.0.0.1:11211, memcached",
        "proxy_pass http://10.0.0.1:27017, MongoDB",
        "proxy_pass http://10.0.0.1:50051, write grpc_pass",
        "proxy_pass http://php8-fpm:9000, write fastcgi_pass",
        "proxy_pass http://php:9000, write fastcgi_pass",
        "proxy_pass http://unix:/run/php/php-fpm.sock:/a, write fastcgi_pass",
        "proxy_pass http://unix:/run/fcgiwrap.socket, write fastcgi_pass",
        "proxy_pass http://unix:/run/uwsgi/app-uwsgi.sock, write uwsgi_pass",
        "fastcgi_pass 10.0.0.1:80, write proxy_pass",
        "uwsgi_pass uwsgi://10.0.0.1:80, write proxy_pass",
        "uwsgi_pass suwsgi://10.0.0.1:443, write proxy_pass",
        "scgi_pass 10.0.0.1:443, write proxy_pass",
    })
    void aHabitThatIsBrokenIsNamed(String pass, String words) {
        assertThat(messages(pass)).singleElement().asString().contains(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy_pass http://10.0.0.1",
                "proxy_pass https://10.0.0.1",
                "proxy_pass http://10.0.0.1:9000",
                "proxy_pass http://minio:9000",
                "proxy_pass http://php-app:9000",
                "proxy_pass http://php:8080",
                "proxy_pass https://10.0.0.1:8080",
                "proxy_pass http://$arg_a:443",
                "proxy_pass http://unix:/run/phpmyadmin.sock",
                "proxy_pass http://unix:/run/app.sock",
                "proxy_http_version 2; proxy_pass http://10.0.0.1:50051",
                "include gone.conf; proxy_pass http://10.0.0.1:50051",
                "grpc_pass 10.0.0.1:50051",
                "grpc_pass unix:/run/php-fpm.sock",
                "fastcgi_pass 10.0.0.1:8080",
                "fastcgi_pass unix:/run/php-fpm.sock",
                "uwsgi_pass 10.0.0.1:8000",
                "memcached_pass 10.0.0.1:80",
            })
    void whatMayWellBeMeantIsLeftAlone(String pass) {
        assertThat(messages(pass)).isEmpty();
    }

    @Test
    void eachServerOfAnUpstreamIsFlaggedOnceUnlessItIsDown() {
        assertThat(messages("proxy_pass http://up; } location /b { proxy_pass http://up"))
                .hasSize(2);
    }

    @Test
    void whatATemplateChoosesIsNotKnown() {
        assertThat(RuleFindings.of(new PortProtocolMismatch()).inHttp("""
                                upstream core {
                                {% if tls %}
                                    server core:8443;
                                {% else %}
                                    server core:8080;
                                {% endif %}
                                }
                                server {
                                    listen 80;
                                    location / {
                                        proxy_pass http://core;
                                    }
                                    location /a {
                                        {% if a %}
                                        proxy_pass http://10.0.0.1:443;
                                        {% endif %}
                                    }
                                }
                                """)).isEmpty();
    }

    @Test
    void aPortOfOurOwnIsAnotherRules() {
        assertThat(RuleFindings.of(new PortProtocolMismatch())
                        .inHttp("server { listen [::1]:8443; } server { listen 127.0.0.1:8443;"
                                + " location / { proxy_pass http://127.0.0.1:8443; } }"))
                .isEmpty();
    }
}
