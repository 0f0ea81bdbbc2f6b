package io.github.nginxlint.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DefinitionsTest {

    private static Variables.Expansion expand(ConfigModel model, int location) {
        return model.variables()
                .expand("$x", model.servers().get(0).locations().get(location).block());
    }

    private static List<String> texts(Variables.Expansion expansion) {
        return expansion.values().stream().map(Variables.Value::text).toList();
    }

    @Test
    void aLocationThatSetsTheVariableHasThatValueOnly() {
        ConfigModel model = TextModel.ofHttp(
                "server { set $x server; location /a { set $x a; } location /b { set $x b; } location /c { } }");

        assertThat(texts(expand(model, 0))).containsExactly("a");
        assertThat(texts(expand(model, 1))).containsExactly("b");
        assertThat(expand(model, 1).complete()).isTrue();
        assertThat(texts(expand(model, 2))).containsExactly("server", "a", "b");
    }

    @Test
    void anIfAddsAValueToThoseOfItsLocation() {
        ConfigModel model = TextModel.ofHttp(
                "server { set $x server; location / { set $x a; if ($arg_b) { set $x b; } } location /c { set $x c; } }");

        assertThat(texts(expand(model, 0))).containsExactly("a", "b");
    }

    @Test
    void anIfAloneReplacesNothing() {
        ConfigModel model = TextModel.ofHttp("server { set $x server; location / { if ($arg_b) { set $x b; } } }");

        assertThat(texts(expand(model, 0))).containsExactly("server", "b");
    }

    @Test
    void whatAnotherServerSetsDoesNotCount() {
        ConfigModel model =
                TextModel.ofHttp("server { set $x one; location / { } } server { set $x two; location / { } }");

        assertThat(texts(expand(model, 0))).containsExactly("one");
    }

    @Test
    void aVariableOfASubrequestCanBeAnything() {
        ConfigModel model = TextModel.ofHttp("server { location / { auth_request_set $x $upstream_http_x; } }");

        assertThat(texts(expand(model, 0))).containsExactly("$x");
        assertThat(expand(model, 0).complete()).isFalse();
    }

    @Test
    void aMapWithoutADefaultCanBeEmpty() {
        ConfigModel model = TextModel.ofHttp("map $host $x { a.example one; } server { location / { } }");

        assertThat(texts(expand(model, 0))).containsExactly("one", "");
        assertThat(expand(model, 0).complete()).isTrue();
    }

    @Test
    void moreValuesThanAreLookedAtAreNotAll() {
        StringBuilder sets = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            sets.append("set $x value").append(i).append(";\n");
        }
        ConfigModel model = TextModel.ofHttp("server { " + sets + " location / { } }");

        assertThat(expand(model, 0).values()).hasSizeBetween(1, Variables.MAX_VALUES);
        assertThat(expand(model, 0).complete()).isFalse();
    }

    @Test
    void aVariableThatNothingSetsStaysAsItIsWritten() {
        assertThat(texts(expand(TextModel.ofLocation(""), 0))).containsExactly("$x");
    }
}
