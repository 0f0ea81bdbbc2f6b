package io.github.nginxlint.rules.location;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.rules.syntax.RuleFindings;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariablePassDropsQueryTest {

    private static final RuleFindings RULE = RuleFindings.of(new VariablePassDropsQuery());

    private static List<String> messages(String location, String body) {
        return RULE.inHttp("map $arg_a $some { default $1; } server { location " + location + " { " + body + " } }");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy_pass http://app/$1;",
                "proxy_pass http://app$uri;",
                "proxy_pass http://app/v1$document_uri;",
                "proxy_pass http://127.0.0.1:3000$1;",
                "proxy_pass http://app/$rest;",
                "proxy_pass http://app/${rest}/x;",
                "set $x /v1/$1; proxy_pass http://app/$x;",
                "set $x /v1; proxy_pass http://app/$x/$1;",
                "proxy_pass http://$host/$1;"
            })
    void aUriOfPartsOfThePathIsReported(String body) {
        assertThat(messages("~ ^/api/((?<rest>.*))$", body)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy_pass http://app;",
                "proxy_pass http://$host;",
                "proxy_pass http://app/x;",
                "set $x v1; proxy_pass http://app/$x;",
                "proxy_pass http://app/$1$is_args$args;",
                "proxy_pass http://app/$1?$args;",
                "proxy_pass http://app/$1?a=b;",
                "proxy_pass http://app$request_uri;",
                "proxy_pass http://app/$query_string;",
                "proxy_pass http://app/$arg_path;",
                "proxy_pass http://app/$some;",
                "proxy_pass http://app/$other;",
                "proxy_pass http://app/$1{{ x }};",
                "set $x $1$is_args$args; proxy_pass http://app/$x;",
                "set $x $1; if ($arg_a) { set $x $request_uri; } proxy_pass http://app/$x;",
                "set $x '$1?'; proxy_pass http://app/$x;",
                "set $args ''; proxy_pass http://app/$1;",
                "if ($args ~ (.*)) { set $y $1; } proxy_pass http://app/$1;",
                "if ($arg_a) { proxy_pass http://app/$1; }",
                "internal; proxy_pass http://app/$1;",
                "proxy_pass https://s3.example.com/$1;",
                "uwsgi_pass app$uri;"
            })
    void whatMayHoldTheQueryOrNeedsNoneIsLeftAlone(String body) {
        assertThat(messages("~ ^/api/((?<rest>.*))$", body)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"~* \\.(css|js)$", "~ ^/a/(.*\\.woff2)$", "~ ^/([^/]+)\\.PNG"})
    void aPatternForFilesIsLeftAlone(String location) {
        assertThat(messages(location, "proxy_pass http://app/$1;")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/", "= /api", "@app"})
    void aCaptureIsJudgedOnlyWhenItIsKnownWhatMatched(String location) {
        assertThat(messages(location, "proxy_pass http://app/$1;")).isEmpty();
        assertThat(messages(location, "rewrite ^/api/(.*) /$1 break; proxy_pass http://app/$1;"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(?P<name>.*)", "(?'name'.*)", "(?<Name>.*)"})
    void aCaptureHasItsNameInThreeWays(String group) {
        assertThat(messages("~ ^/api/" + group + "$", "proxy_pass http://app/$name;"))
                .hasSize(1);
    }
}
