package io.github.nginxlint.rules.php;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhpDocumentRootWithAliasTest {

    private static List<String> messages(String server) {
        return PhpFindings.messages(new PhpDocumentRootWithAlias(), "server { " + server + " }", "");
    }

    @Test
    void theMessageSaysWhichFileIsLookedFor() {
        assertThat(messages("location /app/ { alias /srv/site/; location ~ php { include fastcgi.conf;"
                        + " fastcgi_pass php:1; } }"))
                .containsExactly("with alias, $document_root is \"/srv/site/\" and the script's name still begins with"
                        + " \"/app/\": PHP looks for /srv/site//app/... and answers 404 (FastCGI sent in stderr:"
                        + " \"Primary script unknown\"); write fastcgi_param SCRIPT_FILENAME $request_filename");
    }

    @ParameterizedTest
    @CsvSource({
        "$document_root$fastcgi_script_name, 1",
        "${document_root}/${fastcgi_script_name}, 1",
        "$realpath_root$fastcgi_script_name, 1",
        "$request_filename, 0",
        "$document_root, 0",
        "/srv/site$fastcgi_script_name, 0",
    })
    void onlyTheRootFollowedByTheUriIsWrong(String script, int findings) {
        assertThat(messages("location /app { alias /srv/site; location ~ php { fastcgi_pass php:1;"
                        + " fastcgi_param SCRIPT_FILENAME " + script + "; } }"))
                .hasSize(findings);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ { alias /srv/;",
                "/app { root /srv;",
                "/app { alias $site;",
                "/app { alias @SITE@;",
                "= /app { alias /srv/;",
                "~ ^/app { alias /srv/;",
                "/app { alias /srv; rewrite ^/app(.*) $1 break;",
                "/app { alias /srv; include other.conf;",
                "/app { alias /srv; fastcgi_split_path_info ^/app(/.+)(.*)$;",
            })
    void aliasesThatTakeNothingAwayOrAreUnknownAreLeftAlone(String location) {
        assertThat(messages("location " + location + " location ~ php { include fastcgi.conf; fastcgi_pass php:1; } }"))
                .isEmpty();
    }

    @Test
    void parametersThatAreUnknownAreLeftAlone() {
        assertThat(messages("location ^~ /app { alias /srv; location ~ php { include fastcgi_params;"
                        + " fastcgi_pass php:1; } }"))
                .isEmpty();
        assertThat(messages("location ^~ /app { alias /srv; include fastcgi.conf; location ~ php {"
                        + " fastcgi_pass php:1; } }"))
                .hasSize(1);
    }
}
