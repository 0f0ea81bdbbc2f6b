package io.github.nginxlint.rules.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReservedVariablesTest {

    private final RuleFindings rule = RuleFindings.of(new DuplicateDefinition());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            server { set $HOST a; }                                  | HOST
            server { auth_request_set $uri $upstream_http_a; }       | uri
            map $uri $request_id { }                                 | request_id
            map $uri $a { ~^(?<host>a) 1; }                          | host
            geo $remote_addr { }                                     | remote_addr
            geo $arg_a $scheme { }                                   | scheme
            split_clients $uri $status { }                           | status
            server { server_name a ~^(?<server_name>.+)$; }          | server_name
            server { location ~ ^/(?P<uri>a) { } }                   | uri
            server { rewrite ^/(?'Request'a) /b; }                   | Request
            server { if ($uri ~* "^/(?<args_>a)[(?<x>](?<host>b)") { } } | host
            server { proxy_redirect ~(?<scheme>a) /; }               | scheme
            """)
    void aVariableThatIsFixedCannotBeDefined(String text, String name) {
        assertThat(rule.inHttp(text))
                .containsExactly("the duplicate \"" + name + "\" variable: nginx defines it itself, take another name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set $args a;",
                "set $limit_rate 1k;",
                "set $http_a a;",
                "set $ssl_cipher a;",
                "set $own a;",
                "set $is_request_port a;",
                "set $geoip_city a;",
                "set $upstream_last_addr a;",
                "set $HOST_NAME a;",
                "set host a;",
                "if ($uri = \"(?<host>a)\") { }",
                "rewrite \\(?<host>a) /;",
                "rewrite [(?<host>a)] /;",
                "rewrite []](?<own>a) /;",
                "rewrite [^]\\](?<host>a)] /;",
                "rewrite (?<=host>)(?:a)(b)(?<host /;",
                "location /a { }",
                "server_name (?<host>a);"
            })
    void othersCan(String text) {
        assertThat(rule.inHttp("server { " + text + " }")).isEmpty();
    }

    @Test
    void streamHasVariablesOfItsOwn() {
        assertThat(rule.inMain("events {} stream { map $remote_addr $uri { } map $remote_addr $protocol { } }"))
                .containsExactly("the duplicate \"protocol\" variable: nginx defines it itself, take another name");
    }

    @Test
    void aVersionThatHasTheVariableRefusesIt() {
        assertThat(rule.in("1.29.3").inHttp("server { set $is_request_port a; }"))
                .hasSize(1);
        assertThat(rule.in("1.29.2").inHttp("server { set $is_request_port a; }"))
                .isEmpty();
    }
}
