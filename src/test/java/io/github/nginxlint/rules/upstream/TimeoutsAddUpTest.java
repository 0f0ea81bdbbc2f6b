package io.github.nginxlint.rules.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.rules.Raised;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeoutsAddUpTest {

    private static List<String> raised(String location) {
        return Raised.by(new TimeoutsAddUp(), """
                upstream two { server 127.0.0.1:1; server 127.0.0.1:2 backup; server 127.0.0.1:3 down; }
                upstream five { server a:1; server a:2; server a:3; server a:4; server a:5; }
                upstream one { server 127.0.0.1:1; }
                upstream more { server 127.0.0.1:1; server 127.0.0.1:2; include more.conf; }
                server { location / { %s } }
                """.formatted(location));
    }

    @Test
    void theMessageNamesTheSum() {
        assertThat(raised("proxy_pass http://five; proxy_read_timeout 3m;"))
                .singleElement()
                .asString()
                .startsWith("proxy_read_timeout 3m: \"proxy_read_timeout 3m\" counts for each of the 5 servers")
                .contains("a client waits 900s for its 504")
                .endsWith("write proxy_next_upstream_timeout 30s, after which no other server is asked");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fastcgi_pass two; fastcgi_read_timeout 301s;",
                "uwsgi_pass two; uwsgi_read_timeout 1w;",
                "scgi_pass two; scgi_read_timeout 301s;",
                "set $to two; proxy_pass http://$to; proxy_read_timeout 301s;",
                "proxy_pass http://two; proxy_read_timeout 301s; if ($arg_a) { proxy_pass http://five; }"
            })
    void aSumOfMoreThanTenMinutesIsReportedOnce(String location) {
        assertThat(raised(location)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy_pass http://two; proxy_read_timeout 300s;",
                "proxy_pass http://five; proxy_read_timeout 2m;",
                "proxy_pass http://two; proxy_read_timeout 0;",
                "proxy_pass http://two; proxy_read_timeout 9999999999999;",
                "proxy_pass http://two;",
                "proxy_pass http://one; proxy_read_timeout 1h;",
                "proxy_pass http://more; proxy_read_timeout 1h;",
                "proxy_pass http://a.example; proxy_read_timeout 1h;",
                "proxy_pass http://two; proxy_read_timeout 1h; proxy_next_upstream_tries 2;",
                "proxy_pass http://two; proxy_read_timeout 1h; proxy_buffering off;",
                "proxy_pass http://two; proxy_read_timeout 1h; proxy_set_header upgrade $http_upgrade;",
                "fastcgi_pass two; fastcgi_read_timeout 1h; fastcgi_buffering off;",
                "grpc_pass two; grpc_read_timeout 1h;",
                "memcached_pass two; memcached_read_timeout 1h;"
            })
    void whatIsShortOrStreamsOrGoesNowhereElseIsLeftAlone(String location) {
        assertThat(raised(location)).isEmpty();
    }
}
