package io.github.nginxlint.rules.php;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.rule.ModelRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FastcgiParametersTest {

    private static final String METHOD = "fastcgi_param REQUEST_METHOD $request_method; ";
    private static final String SCRIPT = "fastcgi_param SCRIPT_FILENAME /srv/index.php; ";

    private static List<String> of(ModelRule rule, String http) {
        return PhpFindings.messages(rule, http, "");
    }

    private static List<String> withoutMethod(String http) {
        return of(new FastcgiParamsMissing(), http);
    }

    private static List<String> withoutScript(String http) {
        return of(new FastcgiScriptFilenameMissing(), http);
    }

    @Test
    void withoutAnyParameterTheMethodIsWhatIsMissingFirst() {
        String http = PhpFindings.server("fastcgi_pass 127.0.0.1:9000;");

        assertThat(withoutMethod(http))
                .containsExactly("no REQUEST_METHOD is sent: PHP-FPM answers every request with an empty page, 200, and"
                        + " nothing is logged; write include fastcgi_params and fastcgi_param SCRIPT_FILENAME"
                        + " $document_root$fastcgi_script_name");
        assertThat(withoutScript(http)).isEmpty();
    }

    @Test
    void theMessageNamesTheParameterThatHidesTheOthers() {
        assertThat(withoutMethod("server { " + METHOD + SCRIPT
                        + "location ~ [.]php$ { fastcgi_param HTTPS on; fastcgi_pass 127.0.0.1:9000; } }"))
                .containsExactly("no REQUEST_METHOD is sent, as \"fastcgi_param HTTPS\" drops all that server sets:"
                        + " PHP-FPM answers every request with an empty page, 200, and nothing is logged; write include"
                        + " fastcgi_params and fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name"
                        + " beside it");
        assertThat(withoutScript(SCRIPT + "server { location ~ [.]php$ { " + METHOD + "fastcgi_pass a:1; } }"))
                .containsExactly("no SCRIPT_FILENAME is sent, as \"fastcgi_param REQUEST_METHOD\" drops all that http"
                        + " sets: PHP-FPM answers every request with 404 (FastCGI sent in stderr: \"Primary script"
                        + " unknown\"); write fastcgi_param SCRIPT_FILENAME $document_root$fastcgi_script_name beside"
                        + " it");
    }

    @Test
    void aFileOfTheServerThatIsNotReadIsHiddenAsWell() {
        assertThat(withoutMethod("server { include fastcgi_params; location ~ [.]php$ { " + SCRIPT
                        + "fastcgi_pass 127.0.0.1:9000; } }"))
                .singleElement()
                .asString()
                .startsWith("no REQUEST_METHOD is sent, as \"fastcgi_param SCRIPT_FILENAME\" drops all that server");
    }

    @Test
    void aFileThatIsNotReadMayNameTheScriptUnlessTheServerDoes() {
        String location = "location ~ [.]php$ { include fastcgi_params; fastcgi_pass 127.0.0.1:9000; }";

        assertThat(withoutScript("server { " + location + " }")).isEmpty();
        assertThat(withoutScript("server { " + SCRIPT + location + " }"))
                .singleElement()
                .asString()
                .startsWith("no SCRIPT_FILENAME is sent, as the included file drops all that server sets: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fastcgi_pass unix:/run/php/php8.2-fpm.sock;",
                "fastcgi_pass php;",
                "fastcgi_pass my-fpm:9000;",
                "fastcgi_pass app; # upstream of a PHP socket",
                "fastcgi_pass tcp; # upstream of a PHP host",
                "fastcgi_param SCRIPT_FILENAME /srv/index.php; fastcgi_pass 127.0.0.1:9000;",
            })
    void phpIsToldByItsName(String pass) {
        assertThat(withoutMethod("upstream app { server unix:/run/php.sock; } upstream tcp { server php:9000; }"
                        + " server { location / { " + pass + "\n } }"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "location / { fastcgi_pass 127.0.0.1:9000; }",
                "location / { fastcgi_pass other; }",
                "location / { fastcgi_param SCRIPT_FILENAME /srv/app.cgi; fastcgi_pass 127.0.0.1:9000; }",
                "location ~ [.]php$ { fastcgi_pass unix:/run/hhvm.sock; }",
                "location ~ [.](php|pl)$ { fastcgi_pass unix:/run/fcgiwrap.sock; }",
                "location ~ [.]php$ { uwsgi_pass 127.0.0.1:9000; }",
            })
    void otherProgramsAreLeftAlone(String location) {
        assertThat(withoutMethod("upstream other { server 127.0.0.1:9000; server unix:/run/app.sock; } server { "
                        + location + " }"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "include fastcgi_params;",
                "include /etc/nginx/fastcgi_params; fastcgi_param HTTPS on;",
                "include fastcgi.conf;",
                "include snippets/fastcgi-php.conf;",
                "include other.conf; fastcgi_param HTTPS on;",
                "fastcgi_param @NAME@ on;",
                "fastcgi_param REQUEST_METHOD GET;",
            })
    void whatMaySetTheMethodSilencesTheRule(String parameters) {
        assertThat(withoutMethod(PhpFindings.server(parameters + " fastcgi_pass php:9000;")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "include fastcgi.conf;",
                "include snippets/fastcgi-php.conf;",
                "include fastcgi_params; include other.conf;",
                "include fastcgi_params; " + SCRIPT,
                "include mime.types; " + METHOD + SCRIPT,
                METHOD + "fastcgi_param PATH_TRANSLATED /srv/index.php;",
                METHOD + "fastcgi_param $name on;" + SCRIPT,
            })
    void whatMaySetTheScriptSilencesTheRule(String parameters) {
        assertThat(withoutScript(PhpFindings.server(parameters + " fastcgi_pass php:9000;")))
                .isEmpty();
    }

    @Test
    void anIfInheritsWhatItsLocationSets() {
        String location = "if ($arg_x) { fastcgi_pass php:9000; } fastcgi_pass php:9000;";

        assertThat(withoutScript(PhpFindings.server(METHOD + location))).hasSize(2);
        assertThat(withoutScript(PhpFindings.server(METHOD + SCRIPT + location)))
                .isEmpty();
    }

    @Test
    void aParameterThatIsDroppedIsToldOnceAndNotWhenTheSameIsWorse() {
        String own = "{ " + METHOD + SCRIPT + "fastcgi_pass php:9000; } ";
        String outer = "fastcgi_param A 1; fastcgi_param B 2; fastcgi_param C 3; fastcgi_param A 4;";

        assertThat(lost("server { " + outer + " location /a " + own + "location /b " + own + "}"))
                .containsExactly("\"A\" and 2 more does not reach PHP from \"location /a\": \"fastcgi_param"
                        + " REQUEST_METHOD\" there drops all that enclosing blocks set; write them there as well, or"
                        + " put all into one file and include it in each");
        assertThat(lost("fastcgi_param A 1; fastcgi_param B 2; server { location /" + "a".repeat(80) + " " + own + "}"))
                .singleElement()
                .asString()
                .startsWith("\"A\" and one more does not reach PHP from \"location /aaaa")
                .contains("aaa...\": ");
        assertThat(lost("server { " + outer + " location /a { " + SCRIPT + "fastcgi_pass php:9000; } }"))
                .isEmpty();
        assertThat(lost("server { " + outer + " location /a { " + METHOD + "fastcgi_pass php:9000; } }"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"include fastcgi_params;", "include fastcgi.conf;", "include snippets/fastcgi-php.conf;"})
    void aFileOfNginxDropsWhatTheServerSets(String include) {
        assertThat(lost("server { fastcgi_param A 1; fastcgi_param REMOTE_ADDR 1; location /a { " + include
                        + " fastcgi_pass php:9000; } }"))
                .singleElement()
                .asString()
                .startsWith("\"A\" does not reach PHP from \"location /a\": the file included there drops");
    }

    @ParameterizedTest
    @ValueSource(strings = {"include other.conf;", "fastcgi_param A 2;"})
    void whatMayBeSetAgainIsNotLost(String parameter) {
        assertThat(lost("server { fastcgi_param A 1; location /a { include fastcgi.conf; " + parameter
                        + " fastcgi_pass php:9000; } }"))
                .isEmpty();
    }

    private static List<String> lost(String http) {
        return of(new FastcgiParamInheritanceLost(), http);
    }

    @Test
    void manyParametersAreNotLookedThroughForEveryLocation() {
        String locations = "location /a { fastcgi_pass php:9000; } ".repeat(5_000);

        assertThat(withoutMethod("server { " + "fastcgi_param A 1; ".repeat(20_000) + locations + "}"))
                .isEmpty();
    }

    @Test
    void deepNestingIsNotFollowedForEver() {
        String open = "location / { ".repeat(150);

        assertThat(withoutMethod("server { " + open + "fastcgi_pass php:9000; " + "} ".repeat(150) + "}"))
                .isEmpty();
    }
}
