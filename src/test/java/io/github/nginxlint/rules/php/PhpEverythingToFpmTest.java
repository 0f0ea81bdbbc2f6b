package io.github.nginxlint.rules.php;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhpEverythingToFpmTest {

    private static final String PHP = "include fastcgi.conf; fastcgi_pass php:9000; ";

    private static List<String> messages(String server, String pools) {
        return PhpFindings.messages(new PhpEverythingToFpm(), "server { " + server + " }", pools);
    }

    @Test
    void theMessageNamesTheDirectory() {
        assertThat(messages("location /blog/ { " + PHP + "}", ""))
                .containsExactly("all files below \"/blog/\" go to PHP-FPM: style sheets and images are 403 (Access to"
                        + " the script ... has been denied (see security.limit_extensions)), addresses that are no"
                        + " file 404; write try_files $uri /index.php here and fastcgi_pass in location ~ \\.php$");
    }

    @Test
    void aPoolThatRunsOtherFilesSilencesTheRule() {
        String pool = "[www]\nlisten = 9000\npm = static\npm.max_children = 1\n";

        assertThat(messages("location / { " + PHP + "}", pool)).hasSize(1);
        assertThat(messages("location / { " + PHP + "}", pool + "security.limit_extensions =\n"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "location /status { " + PHP + "}",
                "location = / { " + PHP + "}",
                "location ~ / { " + PHP + "}",
                "location /index.php/ { " + PHP + "}",
                "location @php { " + PHP + "}",
                "location / { internal; " + PHP + "}",
                "location / { try_files $uri /index.php; " + PHP + "}",
                "location / { if (!-f $request_filename) { return 404; } " + PHP + "}",
                "location / { if ($arg_a) { " + PHP + "} }",
                "location / { rewrite_by_lua_file a.lua; " + PHP + "}",
                "location / { include other.conf; " + PHP + "}",
                "location / { " + PHP + "} include other.conf;",
                "location / { " + PHP + "} location ~ [.](css|js|png)$ { expires 1d; }",
                "location / { " + PHP + "} location ~ [.]css$ { expires 1d; }",
                "location / { " + PHP + " location ~ [.](css|js|png)$ { expires 1d; } }",
                "location / { fastcgi_param REQUEST_METHOD GET; fastcgi_param SCRIPT_FILENAME /a.php; fastcgi_pass a:1; }",
                "location / { include fastcgi_params; fastcgi_pass php:9000; }",
            })
    void whereAFileMayBeTakenElsewhereNothingIsSaid(String server) {
        assertThat(messages(server, "")).isEmpty();
    }

    @Test
    void theNameOfTheFileIsAsGoodAsRootAndUri() {
        assertThat(messages(
                        "location ^~ / { include fastcgi_params; fastcgi_param SCRIPT_FILENAME $request_filename;"
                                + " fastcgi_pass php:9000; }",
                        ""))
                .hasSize(1);
    }
}
