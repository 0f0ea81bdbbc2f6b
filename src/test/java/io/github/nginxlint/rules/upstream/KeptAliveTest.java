package io.github.nginxlint.rules.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.model.TextModel;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptAliveTest {

    private static List<KeptAlive> in(String upstream, String location) {
        return KeptAlive.in(
                TextModel.ofHttp("upstream app { " + upstream + " } server { location / { " + location + " } }"));
    }

    @Test
    void onlyHttpToAnUpstreamWithKeepaliveCounts() {
        assertThat(in("server 127.0.0.1; keepalive 8;", "proxy_pass http://app;"))
                .hasSize(1);
        assertThat(in("server 127.0.0.1; keepalive 8;", "proxy_pass http://app/$arg_x;"))
                .hasSize(1);
        assertThat(in("server 127.0.0.1; keepalive 0;", "proxy_pass http://app;"))
                .isEmpty();
        assertThat(in("server 127.0.0.1;", "proxy_pass http://app;")).isEmpty();
        assertThat(in("server 127.0.0.1:9000; keepalive 8;", "fastcgi_pass app;"))
                .isEmpty();
        assertThat(in("server 127.0.0.1; keepalive 8;", "proxy_pass http://127.0.0.1;"))
                .isEmpty();
    }

    @Test
    void portsRunOutOnTheNetworkOnly() {
        String message = in("server 127.0.0.1; server unix:/run/a.sock; keepalive 8;", "proxy_pass http://app;")
                .get(0)
                .message("cause", "remedy");
        assertThat(message)
                .isEqualTo("upstream \"app\" has keepalive, but cause: each request takes a new connection, and under"
                        + " load the ports can run out (502, 99: Cannot assign requested address); remedy");

        assertThat(in("server unix:/run/a.sock; keepalive 8;", "proxy_pass http://app;")
                        .get(0)
                        .message("cause", "remedy"))
                .isEqualTo("upstream \"app\" has keepalive, but cause: each request takes a new connection; remedy");
    }

    @Test
    void serversThatCannotBeSeenMayBeOnTheNetwork() {
        assertThat(in("server unix:/run/a.sock; keepalive 8; include more.conf;", "proxy_pass http://app;")
                        .get(0)
                        .message("cause", "remedy"))
                .contains("ports");
    }
}
