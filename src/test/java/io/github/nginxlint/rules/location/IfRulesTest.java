package io.github.nginxlint.rules.location;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IfRulesTest {

    private static List<String> overridden(String location) {
        return LocationFindings.inServer(new PassInIfOverridden(), "location / { " + location + " }");
    }

    private static List<String> disabled(String location) {
        return LocationFindings.inServer(new IfDisablesTryFiles(), "location / { " + location + " }");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            $arg_a              | $arg_b                 | true
            $arg_a              | $arg_a                 | true
            $request_method = A | $http_upgrade          | true
            -f $request_filename| $arg_b                 | true
            $arg_a = 1          | $arg_a = 2             | false
            $host = a           | $http_host = b         | false
            $uri ~ a            | $request_uri ~ b       | false
            -f $request_filename| !-f $request_filename  | false
            """)
    void twoConditionsCanHoldTogetherUnlessTheyAreAboutOneThing(String first, String second, boolean canHold) {
        assertThat(overridden(
                        "if (" + first + ") { proxy_pass http://127.0.0.1:1; } if (" + second + ") { set $x 1; }"))
                .hasSize(canHold ? 1 : 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if ($arg_a) { proxy_pass http://127.0.0.1:1; } break; if ($arg_b) { set $x 1; }",
                "if ($arg_a) { proxy_pass http://127.0.0.1:1; rewrite ^ /x break; } if ($arg_b) { set $x 1; }",
                "if ($arg_a) { proxy_pass http://127.0.0.1:1; } if ($arg_b) { rewrite ^ /x; }",
                "if ($arg_a) { proxy_pass http://127.0.0.1:1; } if ($arg_b) { include more.conf; }",
                "if ($arg_a) { proxy_pass http://127.0.0.1:1; } if ($arg_b) { set $x 1; } include more.conf;",
                "if ($arg_a) { proxy_pass http://127.0.0.1:1; } {% if x %} if ($arg_b) { set $x 1; } {% endif %}",
                "if ($arg_b) { set $x 1; } if ($arg_a) { proxy_pass http://127.0.0.1:1; }"
            })
    void whatEndsTheConditionsOrIsNotKnownIsLeftAlone(String location) {
        assertThat(overridden(location)).isEmpty();
    }

    @Test
    void aLongConditionIsShortened() {
        assertThat(overridden("if ($arg_a) { proxy_pass http://127.0.0.1:1; } if ($http_user_agent ~* "
                        + "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) { set $x 1; }"))
                .singleElement()
                .asString()
                .contains("aaaa...)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if ($arg_q) { set $x 1; } try_files $uri /index.php;",
                "if ($arg_q) { break; } try_files $uri @app;",
                "if ($cookie_a = b) { add_header A b; } try_files $uri $uri/ /index.html?a=$arg_b;"
            })
    void aConditionThatLeavesTheRequestHereDisablesTryFiles(String location) {
        assertThat(disabled(location)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if ($arg_q) { set $x 1; } try_files $uri =404;",
                "if ($arg_q) { set $x 1; } try_files $uri $fallback;",
                "if ($arg_q) { set $x 1; } try_files $uri @app; fastcgi_pass 127.0.0.1:1;",
                "if ($arg_q) { set $x 1; } try_files $uri @app; rewrite ^ /x last;",
                "if ($arg_q) { set $x 1; } try_files $uri @app; include more.conf;",
                "if ($arg_q) { include more.conf; } try_files $uri @app;",
                "if ($arg_q) { proxy_pass http://127.0.0.1:1; } try_files $uri @app;",
                "if ($arg_q) { } try_files $uri @app;",
                "if ($uri ~ \\.css$) { expires max; } try_files $uri @app;",
                "if ($arg_q) { set $x 1; } try_files {{ files }} @app;"
            })
    void whatChangesNothingOrIsNotKnownIsNoHarm(String location) {
        assertThat(disabled(location)).isEmpty();
    }
}
