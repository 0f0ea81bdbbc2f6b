package io.github.nginxlint.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.source.MapReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FragmentContextTest {

    private static String context(String path, String text, Optional<List<String>> given) {
        LoadOptions options = new LoadOptions(List.of(path), IncludeOptions.STANDARD, given);
        ConfigTree tree = Configuration.load(MapReader.ofTexts(Map.of(path, text)), options)
                .trees()
                .get(0);
        assertThat(tree.kind()).isEqualTo(ConfigTree.Kind.FRAGMENT);
        return tree.context()
                .map(blocks -> blocks.isEmpty() ? "main" : String.join(",", blocks))
                .orElse("unknown");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "server { listen 80; }                                       | http",
                "server { listen 80; proxy_pass backend:9000; }              | stream",
                "server { listen 80; proxy_pass http://backend; }            | http",
                "server { listen 80; location / { } }                        | http",
                "upstream a { server b; } server { ssl_preread on; }         | stream",
                "upstream a { server b; }                                    | http",
                "server { listen 25; protocol smtp; }                        | mail",
                "server { application a { live on; } }                       | rtmp",
                "location / { root /a; }                                     | http,server",
                "location / { } server_name a;                               | http,server",
                "proxy_pass http://a;                                        | http,server,location",
                "proxy_set_header A b; proxy_pass http://a;                  | http,server,location",
                "proxy_set_header A b;                                       | http",
                "fastcgi_param A b; fastcgi_param C d;                       | http",
                "types { text/html html; }                                   | http",
                "server 10.0.0.1:80; server 10.0.0.2:80;                     | http,upstream",
                "load_module modules/a.so;                                   | main",
                "user a; worker_processes 1;                                 | main",
                "stream { }                                                  | main",
                "worker_connections 1; use epoll;                            | events",
                "server { } location / { }                                   | unknown",
                "nosuch a; norsuch b;                                        | unknown",
                "nosuch a; location / { }                                    | http,server",
                "include a*; location / { }                                  | http,server",
                "return 301 /a;                                              | http,server",
                "if ($a) { return 1; }                                       | http,server",
                "content_by_lua_block { ngx.say(1) }                         | http,server,location",
            })
    void itIsToldFromWhatTheFileHolds(String text, String context) {
        assertThat(context("a.conf", text, Optional.empty())).isEqualTo(context);
    }

    @Test
    void theNameDecidesBetweenHttpAndStreamWhenNothingElseDoes() {
        assertThat(context("stream.d/a.conf", "upstream a { server b:1; }", Optional.empty()))
                .isEqualTo("stream");
        assertThat(context("etc/streams-enabled/a", "upstream a { server b:1; }", Optional.empty()))
                .isEqualTo("stream");
        assertThat(context("upstream.conf", "upstream a { server b:1; }", Optional.empty()))
                .isEqualTo("http");
        assertThat(context("stream.d/a.conf", "server { location / { } }", Optional.empty()))
                .isEqualTo("http");
    }

    @Test
    void anEmptyFragmentTellsNothing() {
        assertThat(context("a.conf", "", Optional.empty())).isEqualTo("unknown");
    }

    @Test
    void whatTheUserSaysHoldsUnlessTheFileSaysOtherwise() {
        Optional<List<String>> given = Optional.of(List.of("http", "server"));
        assertThat(context("a.conf", "proxy_set_header A b;", given)).isEqualTo("http,server");
        String marked = "# Site\n#  nginx-lint:context http, server , location\nproxy_set_header A b;";
        assertThat(context("a.conf", marked, given)).isEqualTo("http,server,location");
        assertThat(context("a.conf", "# nginx-lint:context main\npid a;", given))
                .isEqualTo("main");
    }

    @Test
    void aCommentThatSaysNothingNginxKnowsIsPassedOver() {
        assertThat(context("a.conf", "# nginx-lint:context http,nope\npid a;", Optional.empty()))
                .isEqualTo("main");
        assertThat(context("a.conf", "pid a;\n# nginx-lint:context http\n", Optional.empty()))
                .isEqualTo("main");
        assertThat(context("a.conf", "# nginx-lint:contexts\npid a;", Optional.empty()))
                .isEqualTo("main");
    }
}
