package io.github.nginxlint.rules.location;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.rules.syntax.RuleFindings;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TryFilesBesidePassTest {

    private static final RuleFindings RULE = RuleFindings.of(new TryFilesBesidePass());

    private static List<String> messages(String location) {
        return RULE.inHttp("server { root /srv; %s }".formatted(location));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "location / { try_files $uri =404; proxy_pass http://a; }",
                "location ^~ / { uwsgi_pass a:1; try_files $uri $uri/ =500; }",
                "location / { try_files $uri /index.html?x; grpc_pass a:1; }",
                "location / { try_files $uri /index.html; proxy_pass http://a; } location /api { }"
            })
    void aPassForAllThatOnlyFilesGetToIsReported(String location) {
        assertThat(messages(location)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "location / { try_files $uri @a; proxy_pass http://a; } location @a { }",
                "location / { try_files $uri /a/b; proxy_pass http://a; } location /a { }",
                "location / { try_files $uri /i.html; proxy_pass http://a; } include nowhere.conf;",
                "location / { try_files $uri $x; proxy_pass http://a; }",
                "location / { try_files $uri /$x; proxy_pass http://a; }",
                "location / { try_files $uri {{ x }}; proxy_pass http://a; }",
                "location / { try_files $uri =404; fastcgi_pass a:1; }",
                "location / { try_files $uri =404; }",
                "location / { proxy_pass http://a; }",
                "location /img/ { try_files $uri =404; proxy_pass http://a; }",
                "location = / { try_files $uri =404; proxy_pass http://a; }",
                "location ^~ /a { try_files $uri =404; proxy_pass http://a; }",
                "location ~ / { try_files $uri =404; proxy_pass http://a; }",
                "location / { try_files $uri =404; if ($x) { proxy_pass http://a; } }"
            })
    void whereAnythingElseMayBeMeantNothingIs(String location) {
        assertThat(messages(location)).isEmpty();
    }
}
