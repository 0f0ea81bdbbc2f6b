package io.github.nginxlint.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.config.ConfigBlock;
import io.github.nginxlint.config.ConfigNode;
import io.github.nginxlint.model.ProxyTarget.Dynamic;
import io.github.nginxlint.model.ProxyTarget.Host;
import io.github.nginxlint.model.ProxyTarget.Opaque;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a template leaves open is unknown to the model. */
class TemplateModelTest {

    private static ConfigBlock location(ConfigModel model) {
        return model.servers().get(0).locations().get(0).block();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy_read_timeout {{ t }};",
                "proxy_read_timeout ${TIMEOUT};",
                "proxy_read_timeout 1{{ unit }};",
                "{% if a %} proxy_read_timeout 1s; {% endif %}",
                "{% if a %} proxy_read_timeout 1s; {% else %} proxy_read_timeout 2s; {% endif %}",
                "{{ extra }}\n",
                "{{ name }} 1s;",
                "include {{ file }};",
                "{% include 'x' %}\n"
            })
    void aValueThatIsFilledInIsUnknown(String text) {
        ConfigModel model = TextModel.ofLocation("proxy_pass http://a;\n" + text);
        assertThat(model.effective().time("proxy_read_timeout", location(model)).isUnknown())
                .isTrue();
    }

    @Test
    void whatStandsThereWheneverItsBlockDoesIsKnown() {
        ConfigModel model =
                TextModel.ofHttp("server {\n{% if a %}\nlocation / {\nproxy_read_timeout 1s;\n}\n{% endif %}\n}");
        assertThat(model.effective().time("proxy_read_timeout", location(model)).value())
                .contains(1000L);
        List<Handled> found = model.handled("proxy_read_timeout");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).isConditional()).isTrue();
        assertThat(found.get(0).node().isOptional()).isFalse();
        assertThat(found.get(0).hasPlaceholder()).isFalse();
    }

    @Test
    void aHeaderWhoseNameIsFilledInMayBeAny() {
        ConfigModel model = TextModel.ofLocation("proxy_set_header {{ name }} x;");
        assertThat(model.effective().setting("proxy_set_header", location(model)))
                .isInstanceOf(Setting.Unknown.class);
        ConfigModel other = TextModel.ofLocation("proxy_set_header Host {{ value }};");
        assertThat(other.effective().setting("proxy_set_header", location(other)))
                .isInstanceOf(Setting.Here.class);
    }

    @Test
    void anAddressThatIsFilledInIsOpaque() {
        assertThat(address("http://{{ host }}:{{ port }}/a")).isInstanceOf(Opaque.class);
        assertThat(address("http://127.0.0.1:{{ port }}")).isInstanceOf(Opaque.class);
        assertThat(address("${URL}")).isInstanceOf(Opaque.class);
        assertThat(address("http://unix:/run/{{ app }}.sock")).isInstanceOf(Opaque.class);
        assertThat(address("http://app/{{ path }}")).isEqualTo(new Host("app", OptionalInt.empty()));
        assertThat(address("http://$backend")).isEqualTo(new Dynamic("$backend"));
        assertThat(ProxyTarget.parse("http://{{ a }}:80/b").address()).isEqualTo(new Opaque("{{ a }}:80"));
    }

    private static ProxyTarget.Address address(String argument) {
        Pass pass = TextModel.firstPass(TextModel.ofLocation("proxy_pass " + argument + ";"));
        assertThat(pass.isEvaluatedAtRunTime()).isEqualTo(pass.target().address() instanceof Dynamic);
        return pass.target().address();
    }

    @Test
    void aVariableInUpperCaseThatIsSetIsNotFilledIn() {
        String set = "set $BACKEND 127.0.0.1;";
        Pass pass = TextModel.firstPass(TextModel.ofLocation(set + " proxy_pass http://$BACKEND;"));
        assertThat(pass.target().address()).isEqualTo(new Dynamic("$BACKEND"));
        assertThat(pass.node().hasPlaceholder()).isFalse();
        Pass braces = TextModel.firstPass(TextModel.ofLocation(set + " proxy_pass http://${BACKEND}$OTHER;"));
        assertThat(braces.node().hasPlaceholder()).isTrue();
    }

    @Test
    void aLocationWhoseUriIsFilledInMatchesAnything() {
        ConfigModel model = TextModel.ofHttp("server { location ~ {{ path }} { } }");
        assertThat(model.servers().get(0).locations().get(0).matcher()).isEqualTo(new Matcher.Unknown("~"));
    }

    @Test
    void anUpstreamWhoseNameIsFilledInMayBeAny() {
        assertThat(TextModel.ofHttp("upstream {{ name }} { server a; }").seesAllUpstreams())
                .isFalse();
        assertThat(TextModel.ofHttp("upstream a { server {{ b }}; }").seesAllUpstreams())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "upstream a { server b; {% if k %}keepalive 2;{% endif %} }",
                "upstream a { server b; keepalive {{ k }}; }",
                "upstream a { server b; keepalive 2; } {% if k %}upstream a { server b; }{% endif %}"
            })
    void anUpstreamThatMayNotKeepConnectionsIsNotSaidToDo(String text) {
        Upstream upstream = TextModel.ofHttp(text).upstream("a").orElseThrow();
        assertThat(upstream.keepalive()).isEmpty();
        assertThat(upstream.complete()).isEqualTo(text.contains("{{"));
    }

    @Test
    void aValueOfAVariableThatIsFilledInLeavesOthersPossible() {
        ConfigModel model = TextModel.ofLocation("set $a {{ b }}; proxy_pass http://$a;");
        Pass pass = TextModel.firstPass(model);
        assertThat(model.variables().expand("$a", pass.block()).complete()).isFalse();
    }

    @Test
    void aBlockWhoseNameIsFilledInIsAGap() {
        ConfigModel model = TextModel.ofHttp("server { {{ a }} { listen 80; } location / { } }");
        ConfigBlock server = model.servers().get(0).block();
        assertThat(server.isComplete()).isFalse();
        assertThat(server.nodes()).extracting(ConfigNode::name).containsExactly("location");
    }
}
