package io.github.nginxlint.rules.timeout;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.TextModel;
import io.github.nginxlint.rules.Raised;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeoutOfOtherProtocolTest {

    private static List<String> raised(String server) {
        return Raised.by(new TimeoutOfOtherProtocol(), "server { " + server + " }");
    }

    @Test
    void theMessageNamesTheTimeThatCounts() {
        assertThat(raised(
                        "fastcgi_read_timeout 90; location / { fastcgi_pass 127.0.0.1:9000; proxy_read_timeout 5m; }"))
                .singleElement()
                .asString()
                .startsWith("proxy_read_timeout 5m: ")
                .contains("that is 90s, and")
                .endsWith("write fastcgi_read_timeout 5m");
        assertThat(raised("location / { fastcgi_pass 127.0.0.1:9000; proxy_read_timeout 5m; }"))
                .singleElement()
                .asString()
                .contains("that is 60s by default, and");
    }

    @Test
    void buffersOfAProtocolWithoutBuffersAreOneBuffer() {
        assertThat(raised("location / { memcached_pass 127.0.0.1:11211; proxy_buffers 8 16k; }"))
                .singleElement()
                .asString()
                .endsWith("write memcached_buffer_size");
        assertThat(raised("location / { uwsgi_pass 127.0.0.1:1; proxy_buffers 8 16k; }"))
                .singleElement()
                .asString()
                .endsWith("write uwsgi_buffer_size for the header, uwsgi_buffers for the body");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fastcgi_pass a:1; proxy_read_timeout nonsense;",
                "fastcgi_pass a:1; proxy_read_timeout {{ time }};",
                "fastcgi_pass a:1; proxy_read_timeout 60;",
                "proxy_read_timeout 5m;",
                "fastcgi_pass a:1; proxy_read_timeout 5m; fastcgi_connect_timeout 5s;",
                "fastcgi_pass a:1; proxy_read_timeout 5m; content_by_lua_block { ngx.exec('@x') }",
                "fastcgi_pass a:1; proxy_read_timeout 5m; if ($arg_x) { include x.conf; }",
                "fastcgi_pass a:1; proxy_read_timeout 5m; limit_except GET { proxy_pass http://a; }",
                "proxy_read_timeout 5m; location /a { fastcgi_pass a:1; fastcgi_read_timeout 1m; }",
                "proxy_read_timeout 5m; location /a { fastcgi_pass a:1; } location /b { proxy_pass http://a; }",
                "proxy_buffers 8 16k; location /a { fastcgi_pass a:1; fastcgi_buffer_size 8k; }",
                "fastcgi_pass a:1; proxy_buffers 8 16k; fastcgi_buffers 8 8k;",
                "fastcgi_buffers 8 8k; location /a { fastcgi_pass a:1; proxy_buffers 8 16k; }",
                "fastcgi_pass a:1; proxy_buffers 8 16k; proxy_buffer_size 16k;"
            })
    void whatDoesNotMatterOrCannotBeKnownIsLeftAlone(String location) {
        assertThat(raised("location / { " + location + " }")).isEmpty();
    }

    @Test
    void aroundAFragmentTheTimeMayBeSet() {
        ConfigModel fragment = TextModel.of("""
                server {
                    location / { fastcgi_pass 127.0.0.1:9000; proxy_read_timeout 5m; }
                    location /same { fastcgi_pass 127.0.0.1:9000; proxy_read_timeout 60; fastcgi_read_timeout 5m; }
                }
                """);

        assertThat(Raised.by(new TimeoutOfOtherProtocol(), fragment))
                .singleElement()
                .asString()
                .contains("that is 60s unless it is set elsewhere, and");
    }

    @Test
    void nestedLocationsOfOneProtocolCountTogether() {
        assertThat(raised("location / { proxy_connect_timeout 5m;"
                        + " location /a { fastcgi_pass a:1; } location /b { fastcgi_pass a:2; } }"))
                .singleElement()
                .asString()
                .startsWith("proxy_connect_timeout 5m: ");
    }
}
