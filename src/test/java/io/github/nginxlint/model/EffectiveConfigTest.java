package io.github.nginxlint.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.catalog.NginxVersion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EffectiveConfigTest {

    private static final String UNREAD = "include /nowhere/secret.conf;";

    @Test
    void aScalarComesFromTheNearestLevel() {
        ConfigModel model = Trees.http("proxy_read_timeout 10s; server { proxy_read_timeout 20s;"
                + " location /a { proxy_read_timeout 30s; } location /b { } }");

        assertThat(time(model, "/a").value()).contains(30_000L);
        assertThat(time(model, "/a").setting()).isInstanceOf(Setting.Here.class);
        assertThat(time(model, "/b").value()).contains(20_000L);
        assertThat(time(model, "/b").setting()).isInstanceOf(Setting.Inherited.class);
        assertThat(time(model, "/b").setting().node().orElseThrow().argument(0)).isEqualTo("20s");
    }

    @Test
    void whatNothingSetsIsTheDefault() {
        ConfigModel model = Trees.http("server { location /a { } }");

        assertThat(time(model, "/a").value()).contains(60_000L);
        assertThat(time(model, "/a").setting()).isEqualTo(new Setting.Default());
    }

    @Test
    void aDefaultThatChangedHasBothValuesWhenNoVersionIsNamed() {
        String text = "server { location /a { } }";

        assertThat(version(Trees.http(text)).possible())
                .containsExactly(
                        new Possible<>("1.0", Optional.of(new NginxVersion(1, 29, 7))),
                        new Possible<>("1.1", Optional.empty()));
        assertThat(version(Trees.http(text)).value()).isEmpty();
        assertThat(version(Trees.http(text, Trees.version("1.22.1"))).value()).contains("1.0");
        assertThat(version(Trees.http(text, Trees.version("1.29.7"))).value()).contains("1.1");
    }

    @Test
    void anUnreadIncludeMakesALowerLevelUnknownUnlessItSetsItself() {
        ConfigModel model = Trees.http(UNREAD + " server { location /a { } location /b { proxy_read_timeout 5s; } }");

        assertThat(time(model, "/a").isUnknown()).isTrue();
        assertThat(time(model, "/a").setting()).isInstanceOf(Setting.Unknown.class);
        assertThat(time(model, "/b").value()).contains(5_000L);
    }

    @Test
    void anUnreadIncludeBesideAListMakesTheListUnknown() {
        ConfigModel model = Trees.http("server { location /a { proxy_set_header Host $host; " + UNREAD + " } }");

        assertThat(headers(model)).isInstanceOf(Setting.Unknown.class);
    }

    @Test
    void anUnreadIncludeBesideAScalarLeavesTheScalarKnown() {
        ConfigModel model = Trees.http("server { location /a { proxy_read_timeout 5s; " + UNREAD + " } }");

        assertThat(time(model, "/a").value()).contains(5_000L);
    }

    @Test
    void aListIsReplacedWhole() {
        ConfigModel model = Trees.http("proxy_set_header Connection \"\"; proxy_set_header X 1;"
                + " server { location /a { proxy_set_header Host $host; } }");

        assertThat(headers(model).nodes()).hasSize(1);
        assertThat(EffectiveConfig.header(headers(model), "connection")).isEmpty();
        assertThat(EffectiveConfig.header(headers(model), "HOST")).isPresent();
    }

    @Test
    void theLastOfSeveralHeadersOfANameCounts() {
        ConfigModel model = Trees.http("server { location /a { proxy_set_header X 1; proxy_set_header X 2; } }");

        assertThat(EffectiveConfig.header(headers(model), "X").orElseThrow().argument(1))
                .isEqualTo("2");
    }

    @Test
    void rootAndAliasShareASlot() {
        ConfigModel model =
                Trees.http("server { root /srv; location /a { alias /srv/a/; location /a/b { } } location /c { } }");
        EffectiveConfig effective = model.effective();
        Set<String> root = Set.of("root", "alias");

        assertThat(effective
                        .setting(root, Trees.location(model, "/a/b"))
                        .node()
                        .orElseThrow()
                        .name())
                .isEqualTo("alias");
        assertThat(effective
                        .setting(root, Trees.location(model, "/c"))
                        .node()
                        .orElseThrow()
                        .name())
                .isEqualTo("root");
    }

    @Test
    void whatIsNotInheritedEndsAtItsLevel() {
        ConfigModel model = Trees.http("server { try_files $uri =404; location /a { } }");

        assertThat(model.effective().setting("try_files", Trees.location(model, "/a")))
                .isEqualTo(new Setting.Default());
    }

    @Test
    void whatStandsAroundAFragmentIsUnknown() {
        ConfigModel model = Trees.fragment("server { location /a { } }", "http");

        assertThat(time(model, "/a").setting()).isEqualTo(new Setting.Unknown(Optional.empty()));
        assertThat(time(model, "/a").possible()).isEmpty();
    }

    @Test
    void aValueThatNginxRefusesIsUnknown() {
        ConfigModel model = Trees.http("server { location /a { proxy_read_timeout soon; proxy_buffer_size huge; } }");

        assertThat(time(model, "/a").isUnknown()).isTrue();
        assertThat(model.effective()
                        .size("proxy_buffer_size", Trees.location(model, "/a"))
                        .isUnknown())
                .isTrue();
    }

    @Test
    void aNameThatIsNoDirectiveIsUnknown() {
        ConfigModel model = Trees.http("server { location /a { } }");

        assertThat(model.effective()
                        .argument("no_such_directive", Trees.location(model, "/a"))
                        .isUnknown())
                .isTrue();
    }

    @Test
    void aSettingKnowsItsLastNode() {
        assertThat(new Setting.Default().node()).isEmpty();
        assertThat(new Setting.Unknown(Optional.empty()).nodes()).isEqualTo(List.of());
    }

    @Test
    void aBoundaryIsSaidOnlyWhereThereIsOne() {
        assertThat(new Possible<>("1.0", Optional.of(new NginxVersion(1, 29, 7))).boundary())
                .isEqualTo(" below 1.29.7");
        assertThat(new Possible<>("1.1", Optional.empty()).boundary()).isEmpty();
    }

    private static Effective<Long> time(ConfigModel model, String location) {
        return model.effective().time("proxy_read_timeout", Trees.location(model, location));
    }

    private static Effective<String> version(ConfigModel model) {
        return model.effective().argument("proxy_http_version", Trees.location(model, "/a"));
    }

    private static Setting headers(ConfigModel model) {
        return model.effective().setting("proxy_set_header", Trees.location(model, "/a"));
    }
}
