package io.github.nginxlint.rules.location;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.rules.syntax.RuleFindings;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RewriteWithoutBreakTest {

    private static final RuleFindings RULE = RuleFindings.of(new RewriteWithoutBreak());

    private static List<String> server(String body) {
        return RULE.inHttp("server { " + body + " }");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            location /a/ { rewrite ^/a/(.*) /b/$1; proxy_pass http://p; }                         | "/a/x" becomes "/b/x"
            location /a { rewrite ^/a/(.*)$ /$1; proxy_pass http://p; } location / { root /srv; } | another one answers
            location ^~ /a/ { rewrite ^/a/(.+) /b/$1; fastcgi_pass p:1; }                         | fastcgi_pass here does not
            location /a/ { rewrite ^ /b.php; proxy_pass http://p; } location ~ \\.php$ { root /; } | another one answers
            location /a/ { rewrite ^/a/(.*) /b/$1; proxy_pass http://p; }                         | there is none, and a file is looked for (404)
            """)
    void thePassBesideItIsNotUsed(String server, String words) {
        assertThat(server(server)).singleElement().asString().contains(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "location /a/ { rewrite ^/a/(.*) /b/$1 break; proxy_pass http://p; }",
                "location /a/ { rewrite ^/a/(.*) /b/$1 last; proxy_pass http://p; }",
                "location /a/ { rewrite ^/a/(.*) /b/$1; rewrite ^/b/ /c break; proxy_pass http://p; }",
                "location /a/ { rewrite ^/a/(.*) /b/$1; if ($arg_a) { return 403; } proxy_pass http://p; }",
                "location /a/ { rewrite ^/a/(.*) /b/$1; }",
                "location /a/ { rewrite ^/a/old/(.*) /b/$1; proxy_pass http://p; }",
                "location /a/ { rewrite /x/(.*) /b/$1; proxy_pass http://p; }",
                "location /a/ { rewrite ^/a/(.*) /b/$1; proxy_pass http://p; include more.conf; }",
                "location /a/ { rewrite ^/a/(.*) /b/$1; proxy_pass http://p; } include more.conf;",
                "location /a/ { rewrite ^/a/(.*) /a/b/$1; proxy_pass http://p; }",
                "location /a/ { rewrite ^/a/(.*) http://b/$1; proxy_pass http://p; }",
                "location /a/ { rewrite ^/a/(.*) $scheme://b/$1; proxy_pass http://p; }",
                "location /a/ { rewrite ^/a/(.*) /b/$1; proxy_pass http://p; } location /b/ { proxy_pass http://p; }",
                "location = /a { rewrite ^/a$ /b; proxy_pass http://p; }",
                "location ~ ^/a/ { rewrite ^/a/(.*) /b/$1; proxy_pass http://p; }",
                "location /a/ { rewrite ^/a/(.*) /b/$1; proxy_pass http://p; } location ~ (?=b) { root /; }"
            })
    void aPassThatIsUsedOrMayBeIsLeftAlone(String server) {
        assertThat(server(server)).isEmpty();
    }
}
