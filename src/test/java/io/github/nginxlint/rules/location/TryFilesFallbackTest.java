package io.github.nginxlint.rules.location;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TryFilesFallbackTest {

    private static List<String> ask(String server) {
        return LocationFindings.inServer(new TryFilesFallback(), server);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            index.php              | /index.php
            404                    | =404
            index.php?$args        | /index.php?$args
            999                    | /999
            4a4                    | /4a4
            """)
    void theSlashOrTheSignThatLacksIsNamed(String last, String instead) {
        assertThat(ask("location / { try_files $uri " + last + "; }"))
                .singleElement()
                .asString()
                .startsWith(last + " | ")
                .endsWith("write " + instead);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "location / { try_files $uri $uri/; }",
                "location / { try_files /x ${uri}/; }",
                "location ^~ /a/ { try_files $uri $uri/; } location ~ /$ { }",
                "location / { try_files $uri.html $uri; } location ~ \\.php$ { }",
                "location / { location /b/ { try_files $uri $uri/; } }"
            })
    void whatComesBackGoesRound(String server) {
        assertThat(ask(server)).singleElement().asString().contains("goes round and ends in 500");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "location / { try_files $uri $uri/; } location ~ /$ { }",
                "location / { try_files $uri $uri/; include more.conf; }",
                "location / { try_files $uri $uri/; } include more.conf;",
                "location / { try_files $uri $uri/; rewrite ^ /x break; }",
                "location / { try_files $uri $uri/; if ($arg_x) { return 204; } }",
                "if ($arg_x) { return 204; } location / { try_files $uri $uri/; }",
                "rewrite ^ /x; location / { try_files $uri $uri/; }",
                "location = /x { try_files $uri $uri/; }",
                "location ~ x$ { try_files $uri $uri/; }",
                "location @x { try_files $uri $uri/; }",
                "try_files $uri $uri/;",
                "location / { try_files $uri $uri.html; }",
                "location / { try_files $uri $uri_x; }",
                "location / { try_files $uri $document_uri; }",
                "location / { try_files {{ files }} index.php; }",
                "location / { {% if x %} try_files $uri index.php; {% endif %} }",
                "location / { try_files $uri /index.html; }",
                "location / { try_files @$x =404; }",
                "location / { try_files index.php; }"
            })
    void whatMayLeadSomewhereIsLeftAlone(String server) {
        assertThat(ask(server)).isEmpty();
    }
}
