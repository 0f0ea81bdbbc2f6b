package io.github.nginxlint.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.model.Variables.Expansion;
import io.github.nginxlint.model.Variables.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VariablesTest {

    @Test
    void aWordWithoutVariablesIsItself() {
        assertThat(texts("", "http://app")).containsExactly("http://app");
        assertThat(expand("", "http://app").complete()).isTrue();
    }

    @Test
    void setGivesTheValue() {
        Expansion expansion = expand("server { set $b app:80; location /a { } }", "http://$b/x");

        assertThat(expansion.values()).extracting(Value::text).containsExactly("http://app:80/x");
        assertThat(expansion.complete()).isTrue();
        assertThat(expansion.values().get(0).place().orElseThrow().text()).isEqualTo("set $b app:80");
    }

    @Test
    void bracesAndLetterCaseMakeNoDifference() {
        assertThat(texts("server { set $Backend app; location /a { } }", "http://${bAckend}x"))
                .containsExactly("http://appx");
    }

    @Test
    void severalValuesAreAllPossible() {
        assertThat(texts("server { set $b one; location /a { if ($arg_x) { set $b two; } } }", "$b"))
                .containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void anotherServersSetDoesNotCount() {
        assertThat(texts("server { set $b one; location /a { } } server { set $b two; }", "$b"))
                .containsExactly("one");
    }

    @Test
    void aMapGivesItsValuesAndNothingWithoutADefault() {
        assertThat(texts("map $host $b { a one; b two; } server { location /a { } }", "$b"))
                .containsExactlyInAnyOrder("one", "two", "");
        assertThat(texts("map $host $b { default one; a two; } server { location /a { } }", "$b"))
                .containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void aMapsValueMayBeAVariable() {
        assertThat(texts("map $host $b { default $c; } map $uri $c { default app; } server { location /a { } }", "$b"))
                .containsExactly("app");
    }

    @Test
    void geoAndSplitClientsGiveTheirValues() {
        assertThat(texts(
                        "geo $b { ranges; default one; 10.0.0.0-10.0.0.9 two; delete 1.1.1.1; proxy 2.2.2.2; }"
                                + " server { location /a { } }",
                        "$b"))
                .containsExactlyInAnyOrder("one", "two");
        assertThat(texts("split_clients $remote_addr $b { 10% one; * two; } server { location /a { } }", "$b"))
                .containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void aVariableThatCannotBeSeenStaysAsWritten() {
        Expansion expansion = expand("server { location /a { } }", "http://$arg_b:80");

        assertThat(expansion.values()).extracting(Value::text).containsExactly("http://$arg_b:80");
        assertThat(expansion.complete()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "server { set $b one; location /a { access_by_lua_block { ngx.var.b = 1 } } }",
                "server { set $b one; location /a { js_content main.x; } }",
                "server { set $b one; include /nowhere/x.conf; location /a { } }",
                "perl_set $x 'sub { }'; server { set $b one; location /a { } }",
                "server { set $b one; auth_request_set $b $upstream_http_x; location /a { } }",
                "map $host $b { include /nowhere/x.map; default one; } server { location /a { } }",
            })
    void whatACanScriptOrAnUnreadFileMaySetIsNotComplete(String http) {
        Expansion expansion = expand(http, "$b");

        assertThat(expansion.values()).extracting(Value::text).contains("one");
        assertThat(expansion.complete()).isFalse();
    }

    @Test
    void variablesThatNameEachOtherEnd() {
        Expansion expansion = expand("server { set $a $b; set $b $a$a; location /a { } }", "$a");

        assertThat(expansion.complete()).isFalse();
        assertThat(expansion.values()).isNotEmpty();
    }

    @Test
    void manyValuesAreBounded() {
        StringBuilder map = new StringBuilder("map $host $b { default x;");
        for (int i = 0; i < 50; i++) {
            map.append(" h").append(i).append(" v").append(i).append(';');
        }
        Expansion expansion = expand(map + " } server { location /a { } }", "$b$b$b$b");

        assertThat(expansion.complete()).isFalse();
        assertThat(expansion.values().size()).isLessThan(400);
    }

    @Test
    void aDollarAloneIsNoVariable() {
        assertThat(texts("server { location /a { } }", "a$-${}${b")).containsExactly("a$-${}${b");
    }

    private static List<String> texts(String http, String word) {
        return expand(http, word).values().stream().map(Value::text).toList();
    }

    private static Expansion expand(String http, String word) {
        String text = http.isEmpty() ? "server { location /a { } }" : http;
        ConfigModel model = Trees.http(text);
        return model.variables().expand(word, Trees.location(model, "/a"));
    }
}
