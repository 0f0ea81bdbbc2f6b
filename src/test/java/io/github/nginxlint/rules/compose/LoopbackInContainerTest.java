package io.github.nginxlint.rules.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackInContainerTest {

    private static final String APP = "  app: {build: ., expose: [3000]}";

    private static List<String> messages(String pass, String nginx, String beside) {
        return ComposeFindings.messages(new LoopbackInContainer(), pass, nginx, beside);
    }

    @Test
    void theMessageNamesTheServiceThatListens() {
        assertThat(messages("proxy_pass http://127.0.0.1:3000;", "image: nginx", APP))
                .containsExactly("\"127.0.0.1:3000\" is the container of nginx itself, where nothing listens on 3000:"
                        + " requests end in 502 (connect() failed (111: Connection refused)); service \"app\" listens"
                        + " there: write app:3000");
    }

    @Test
    void thePublishedPortIsReplacedByTheContainersOwn() {
        assertThat(messages(
                        "proxy_pass http://localhost:8081;",
                        "image: nginx",
                        "  app: {image: x, ports: [\"8081:3000\"]}"))
                .singleElement()
                .asString()
                .endsWith("service \"app\" publishes its port 3000 there on the host: write app:3000");
    }

    @Test
    void networksThatDifferAreSaidToo() {
        assertThat(messages(
                        "proxy_pass http://127.0.0.1:3000;",
                        "image: nginx",
                        "  app: {build: ., expose: [3000], networks: [back], profiles: [full]}"))
                .singleElement()
                .asString()
                .endsWith("service \"app\" listens there: write app:3000 and put both into one network");
    }

    @Test
    void theOnlyServiceOfUnknownPortsIsMeant() {
        assertThat(messages(
                        "proxy_pass http://[::1]:3000;", "image: nginx", "  app: {build: .}\n  db: {image: postgres}"))
                .singleElement()
                .asString()
                .endsWith("the backend runs in service \"app\": write app:3000");
        assertThat(messages("proxy_pass http://[::1]:3000;", "image: nginx", "  app: {build: .}\n  api: {build: api}"))
                .isEmpty();
        assertThat(messages(
                        "proxy_pass http://[::1]:3000;", "image: nginx", "  job: {build: .}\n  app: {image: me/app}"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy_pass http://127.0.0.1:3000;",
                "proxy_pass http://127.1.2.3:3000/;",
                "proxy_pass http://localhost:3000;",
                "grpc_pass 127.0.0.1:3000;",
                "uwsgi_pass localhost:3000;",
                "fastcgi_pass 0.0.0.0:3000;",
            })
    void allLoopbackAddressesAreTheContainer(String pass) {
        assertThat(messages(pass, "image: nginx", APP)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy_pass http://127.0.0.1:4000;",
                "proxy_pass http://app:3000;",
                "proxy_pass http://unix:/run/app.sock;",
                "proxy_pass http://10.0.0.1:3000;",
                "grpc_pass 127.0.0.1;",
                "return 200;",
            })
    void otherAddressesAreNot(String pass) {
        assertThat(messages(pass, "image: nginx", APP)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    image: nginx                                        | 1
                    image: my.registry/mirror/library/nginx:1           | 1
                    image: openresty/openresty                          | 1
                    image: nginx\\n    network_mode: bridge              | 1
                    image: nginx\\n    command: nginx -g 'daemon off;'   | 1
                    image: nginx\\n    command: ["nginx-debug", "-g", "daemon off;"] | 1
                    image: nginx\\n    command: /bin/sh -c "envsubst < a > b && exec nginx" | 1
                    image: nginx\\n    command: "/bin/sh -c 'while :; do sleep 6h; nginx -s reload; done & nginx'" | 1
                    image: nginx\\n    command: sh -c "node x.js & nginx" | 0
                    image: nginx\\n    entrypoint: /start.sh             | 0
                    image: nginx\\n    network_mode: host                | 0
                    image: nginx\\n    network_mode: service:app         | 0
                    image: nginx\\n    network_mode: ${MODE}             | 0
                    image: nginx\\n    extends: {service: base}          | 0
                    image: nginx\\n    extra_hosts: ["localhost:host-gateway"] | 0
                    image: linuxserver/nginx                            | 0
                    image: me/nginx                                     | 0
                    image: httpd                                        | 0
                    """)
    void onlyAContainerOfNginxAloneIsEmpty(String nginx, int findings) {
        assertThat(messages("proxy_pass http://localhost:3000;", nginx.replace("\\n", "\n"), APP))
                .hasSize(findings);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  side: {image: x, network_mode: \"service:web\"}",
                "  side: {image: x, network_mode: \"container:web\"}",
                "  side: {image: x, network_mode: \"$MODE\"}",
            })
    void anotherServiceMayBeInTheContainersNetwork(String guest) {
        assertThat(messages("proxy_pass http://localhost:3000;", "image: nginx", APP + "\n" + guest))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3000, 0", "127.0.0.1:3000, 0", "2999-3001, 0", "[::]:3000, 0", "{{ port }}, 0", "4000, 1", "unix:/a, 1"
    })
    void nginxMayListenThereItself(String listen, int findings) {
        String http = "server { listen " + listen
                + "; } server { listen 99; location / { proxy_pass http://localhost:3000; } }";
        String compose =
                "services:\n  web:\n    image: nginx\n    volumes: [\"./nginx.conf:/etc/nginx/nginx.conf\"]\n" + APP;

        assertThat(ComposeFindings.of(new LoopbackInContainer(), http, compose)).hasSize(findings);
    }

    @Test
    void anUpstreamThatNothingPassesToIsNotAsked() {
        String compose =
                "services:\n  web:\n    image: nginx\n    volumes: [\"./nginx.conf:/etc/nginx/nginx.conf\"]\n" + APP;
        String upstream = "upstream a { server 127.0.0.1:3000; server 127.0.0.1:3000 down; }";

        assertThat(ComposeFindings.of(new LoopbackInContainer(), upstream, compose))
                .isEmpty();
        assertThat(ComposeFindings.of(
                        new LoopbackInContainer(),
                        upstream + "server { location / { proxy_pass http://a; } }",
                        compose))
                .hasSize(1);
    }
}
