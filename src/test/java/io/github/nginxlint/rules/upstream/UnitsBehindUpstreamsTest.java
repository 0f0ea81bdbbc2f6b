package io.github.nginxlint.rules.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.rules.systemd.UnitFindings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsBehindUpstreamsTest {

    private static List<String> kept(String upstream, String... units) {
        return UnitFindings.messages(
                new KeepaliveTimeoutAboveBackend(),
                "upstream gunicorn { " + upstream + " keepalive 8; } server { location / { proxy_pass http://gunicorn;"
                        + " proxy_http_version 1.1; proxy_set_header Connection \"\"; } }",
                units);
    }

    private static List<String> sockets(String... units) {
        return UnitFindings.messages(
                new UnixSocketPrivateDirectory(),
                "server { location / { proxy_pass http://unix:/tmp/app.sock; } }",
                units);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            uvicorn --port 1                              | uvicorn closes them after 5s by default:
            uvicorn --port 1 --timeout-keep-alive 9       | uvicorn closes them after 9s:
            uvicorn --port 1 --timeout-keep-alive 1       | )); raise the application's
            gunicorn -b :1 -k gthread --keep-alive 7      | gunicorn closes them after 7s:
            env PORT=1 node a.js                          | node closes them after 5s by default:
            puma -p 1                                     | gunicorn closes them after 2s by default:
            """)
    void theUnitTellsWhatTheNameWouldGuess(String command, String part) {
        assertThat(kept("server 127.0.0.1:1;", "a.service", "ExecStart=" + command))
                .singleElement()
                .asString()
                .contains(part);
    }

    @Test
    void whatIsKeptLongerOrNotAtAllIsLeftAlone() {
        assertThat(kept("server 127.0.0.1:1;", "a.service", "ExecStart=gunicorn -b :1 a"))
                .isEmpty();
        assertThat(kept("server 127.0.0.1:1;", "a.service", "ExecStart=uvicorn --port 1 --timeout-keep-alive 61"))
                .isEmpty();
        assertThat(kept("server 127.0.0.1:1;")).hasSize(1);
    }

    @Test
    void ofSeveralTheFirstToCloseCounts() {
        String servers = "server 127.0.0.1:1; server unix:/run/b.sock; server 127.0.0.1:3;";

        assertThat(kept(
                        servers,
                        "a.service",
                        "ExecStart=uvicorn --port 1 --timeout-keep-alive 30",
                        "b.service",
                        "ExecStart=uvicorn --uds /run/b.sock --timeout-keep-alive 20"))
                .singleElement()
                .asString()
                .contains("after 20s:");
    }

    @Test
    void aUnitSaysWhetherTheSocketCanBeSeen() {
        String backend = "ExecStart=gunicorn -b unix:/tmp/app.sock a";

        assertThat(sockets("a.service", backend)).singleElement().asString().contains("a service that systemd starts");
        assertThat(sockets("a.service", "PrivateTmp=yes\n" + backend))
                .singleElement()
                .asString()
                .contains("\"a.service\" has a /tmp of its own");
        assertThat(sockets("a.service", backend, "nginx.service", "PrivateTmp=true\nExecStart=/usr/sbin/nginx"))
                .singleElement()
                .asString()
                .contains("\"nginx.service\" has a /tmp of its own");
        assertThat(sockets("a.service", backend, "nginx.service", "ExecStart=/usr/sbin/nginx"))
                .isEmpty();
        assertThat(sockets("a.service", "DynamicUser=yes\n" + backend, "nginx.service", "ExecStart=/usr/sbin/nginx"))
                .hasSize(1);
    }
}
