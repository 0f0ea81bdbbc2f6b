package io.github.nginxlint.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.source.Place;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ConfigModelTest {

    @Test
    void passesKnowTheirLocationAlsoInsideOfIf() {
        ConfigModel model = Trees.http("server { location /a { if ($arg_x) { proxy_pass http://one; }"
                + " proxy_pass http://two; location /a/b { fastcgi_pass 127.0.0.1:9000; } } }");
        Server server = model.servers().get(0);

        assertThat(server.passes())
                .extracting(pass -> pass.node().argument(0))
                .containsExactly("http://one", "http://two", "127.0.0.1:9000");
        assertThat(server.passes())
                .extracting(pass -> pass.location().orElseThrow().node().argument(0))
                .containsExactly("/a", "/a", "/a/b");
        assertThat(server.passes().get(0).block().owner().orElseThrow().name()).isEqualTo("if");
        assertThat(server.passes())
                .extracting(Pass::protocol)
                .containsExactly(Protocol.PROXY, Protocol.PROXY, Protocol.FASTCGI);
    }

    @Test
    void directivesThatOnlyEndInPassAreNone() {
        ConfigModel model = Trees.http("server { location /a { proxy_pass; secure_pass x; xproxy_pass y; } }");

        assertThat(model.servers().get(0).passes()).isEmpty();
    }

    @Test
    void upstreamsAreFoundWithoutRegardToCase() {
        ConfigModel model = Trees.http("upstream App { server 10.0.0.1; server unix:/run/a.sock; keepalive 4; }"
                + " server { location /a { proxy_pass http://aPP/x; } }");
        Upstream upstream =
                model.upstreamsOf(model.servers().get(0).passes().get(0)).get(0);

        assertThat(upstream.name()).isEqualTo("App");
        assertThat(upstream.servers()).hasSize(2);
        assertThat(upstream.keepalive()).isPresent();
        assertThat(upstream.complete()).isTrue();
        assertThat(model.upstreams()).containsExactly(upstream);
    }

    @Test
    void anAddressWithAPortNamesNoUpstream() {
        ConfigModel model =
                Trees.http("upstream app { server 10.0.0.1; } server { location /a { proxy_pass http://app:80; } }");

        assertThat(model.upstreamsOf(model.servers().get(0).passes().get(0))).isEmpty();
        assertThat(model.upstream(new ProxyTarget.Socket("/x"))).isEmpty();
    }

    @Test
    void aVariableLeadsToEveryUpstreamItCanName() {
        ConfigModel model = Trees.http("upstream one { server 10.0.0.1; } upstream two { server 10.0.0.2; }"
                + " map $host $b { default one; x two; y one; z other; }"
                + " server { location /a { proxy_pass http://$b; } }");

        assertThat(model.upstreamsOf(model.servers().get(0).passes().get(0)))
                .extracting(Upstream::name)
                .containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void allUpstreamsAreSeenOnlyInAWholeConfigurationThatWasRead() {
        assertThat(Trees.http("").seesAllUpstreams()).isTrue();
        assertThat(Trees.http("include /nowhere/x.conf;").seesAllUpstreams()).isFalse();
        assertThat(Trees.fragment("server { }", "http").seesAllUpstreams()).isFalse();
    }

    @Test
    void aFragmentFromInsideAServerIsAServerWithoutDirective() {
        ConfigModel model = Trees.fragment("location /a { proxy_pass http://x; }", "http", "server");

        assertThat(model.servers()).hasSize(1);
        assertThat(model.servers().get(0).node()).isEmpty();
        assertThat(model.servers().get(0).passes()).hasSize(1);
        assertThat(model.httpBlocks()).isEmpty();
    }

    @Test
    void aFragmentFromInsideALocationHasPassesWithoutLocation() {
        ConfigModel model = Trees.fragment("proxy_pass http://x;", "http", "server", "location");

        assertThat(model.servers().get(0).passes().get(0).location()).isEmpty();
    }

    @Test
    void aStreamFragmentHasNoHttp() {
        ConfigModel model = Trees.fragment("server { proxy_pass x; }", "stream");

        assertThat(model.servers()).isEmpty();
        assertThat(model.httpBlocks()).isEmpty();
    }

    @Test
    void deepNestingDoesNotOverflow() {
        int depth = 20_000;
        ConfigModel model = Trees.http("server { " + "location /a { ".repeat(depth) + "} ".repeat(depth) + " }");

        assertThat(model.servers().get(0).locations()).hasSize(depth);
    }

    @Test
    void aPartOfAWordIsUnderlinedAlone() {
        ConfigModel model = Trees.http("server { location /a { proxy_pass 'http://localhost:80'; } }");
        Pass pass = model.servers().get(0).passes().get(0);
        Place host = WordPart.of(pass.node(), pass.node().arguments().get(0), "localhost");
        Place none = WordPart.of(pass.node(), pass.node().arguments().get(0), "absent");

        assertThat(host.text()).isEqualTo("localhost");
        assertThat(none.text()).isEqualTo("'http://localhost:80'");
    }

    @Test
    void theAddressesOfAPassAreWhatItsVariablesComeTo() {
        ConfigModel model = TextModel.ofHttp("""
                upstream app { server 127.0.0.1:3000; }
                map $host $pool { default app; www.example.com http://not.a.host; }
                server {
                    location / { proxy_pass http://$pool$request_uri; }
                    location /literal { proxy_pass https://app/$arg_x; }
                }
                """);
        Pass first = model.servers().get(0).passes().get(0);
        Pass second = model.servers().get(0).passes().get(1);

        assertThat(model.targetsOf(first))
                .extracting(ProxyTarget::address)
                .containsExactly(new ProxyTarget.Host("app", OptionalInt.empty()));
        assertThat(model.targetsOf(first)).isSameAs(model.targetsOf(first));
        assertThat(model.targetsOf(second)).containsExactly(second.target());
        assertThat(model.upstreamsOf(first)).isEqualTo(model.upstreamsOf(second));
    }
}
