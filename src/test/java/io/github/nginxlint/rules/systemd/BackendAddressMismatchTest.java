package io.github.nginxlint.rules.systemd;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.finding.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackendAddressMismatchTest {

    private static final String UVICORN = "ExecStart=uvicorn --port 8001 app:app";

    private static List<String> messages(String http, String... files) {
        return UnitFindings.messages(new BackendAddressMismatch(), http, files);
    }

    private static String passTo(String address) {
        return "server { location / { proxy_pass http://" + address + "; } }";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            127.0.0.1:8000           | uvicorn --port 8001 a:a            | uvicorn listens on 127.0.0.1:8001, every request is 502 (connect() failed (111: Connection refused)); write 127.0.0.1:8001
            localhost:8000           | uvicorn --port 8001 a:a            | uvicorn listens on 127.0.0.1:8001, every request is 502 (connect() failed (111: Connection refused)); write 127.0.0.1:8001
            [::1]:8001               | uvicorn --port 8001 a:a            | uvicorn listens on 127.0.0.1:8001, every request is 502 (connect() failed (111: Connection refused)); write 127.0.0.1:8001
            127.0.0.1:8000           | gunicorn -b 10.0.0.5:8000 a:a      | gunicorn listens on 10.0.0.5:8000, every request is 502 (connect() failed (111: Connection refused)); write 10.0.0.5:8000
            unix:/run/app.sock       | gunicorn -b unix:/run/a/app.sock a | gunicorn listens on /run/a/app.sock, every request is 502 (connect() ... failed (2: No such file or directory)); write unix:/run/a/app.sock
            127.0.0.1:3000           | env PORT=3001 node a.js            | node is given PORT 3001, every request is 502 (connect() failed (111: Connection refused)); write 127.0.0.1:3001
            """)
    void theOnlyApplicationListensElsewhere(String address, String command, String end) {
        assertThat(messages(passTo(address), "app.service", "ExecStart=" + command))
                .containsExactly("\"" + address + "\" is not where \"app.service\" is: " + end);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1:8001",
                "localhost:8001",
                "10.0.0.1:8000",
                "api.test:8000",
                "127.0.0.1",
                "unix:run/app.sock",
                "$backend:8000"
            })
    void anAddressThatIsRightOrElsewhereOrUnknownIsLeftAlone(String address) {
        assertThat(messages(passTo(address), "app.service", UVICORN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ExecStart=uvicorn --host name.test --port 8000 a:a",
                "ExecStart=uvicorn --port %i a:a",
                "ExecStart=uvicorn --port 8001 $OPTIONS a:a",
                "ExecStart=gunicorn a:a",
                "ExecStart=uwsgi --socket 127.0.0.1:8001",
                "ExecStart=uvicorn --port 8001 --ssl-certfile x a:a",
                "ExecStart=/bin/sh -c 'uvicorn --port 8001 a:a'"
            })
    void aUnitThatSaysLessOrSomethingElseIsLeftAlone(String unit) {
        assertThat(messages(passTo("127.0.0.1:8000"), "app.service", unit)).isEmpty();
    }

    @Test
    void anotherServiceMayListenThere() {
        assertThat(messages(passTo("127.0.0.1:8000"), "app.service", UVICORN, "x.service", "ExecStart=/srv/x"))
                .isEmpty();
        assertThat(messages(passTo("127.0.0.1:8000"), "app.service", UVICORN, "b.service", "ExecStart=node b.js"))
                .isEmpty();
        assertThat(messages(
                        passTo("127.0.0.1:8000"),
                        "app.service",
                        UVICORN,
                        "x.service",
                        "Type=oneshot\nExecStart=/srv/x"))
                .hasSize(1);
    }

    @Test
    void nginxItselfMayListenThere() {
        assertThat(messages(
                        passTo("127.0.0.1:8000") + "server { listen 127.0.0.1:8000; return 200; }",
                        "app.service",
                        UVICORN))
                .isEmpty();
    }

    @Test
    void aContainerMayPublishIt() {
        assertThat(messages(
                        passTo("127.0.0.1:8000"), "app.service", UVICORN, "compose.yaml", "services: {x: {image: x}}"))
                .isEmpty();
    }

    @Test
    void anApplicationThatIsReachedMissesNothing() {
        String http = "server { location / { proxy_pass http://127.0.0.1:8001; }"
                + " location /b/ { proxy_pass http://127.0.0.1:8000; } }";

        assertThat(messages(http, "app.service", UVICORN)).isEmpty();
    }

    @Test
    void twoAddressesAreNoEvidence() {
        String http = "server { location / { proxy_pass http://127.0.0.1:8002; }"
                + " location /b/ { proxy_pass http://127.0.0.1:8000; } }";

        assertThat(messages(http, "app.service", UVICORN)).isEmpty();
        assertThat(messages(
                        "upstream app { server 127.0.0.1:8002; }" + http.replace("127.0.0.1:8002", "app"),
                        "app.service",
                        UVICORN))
                .hasSize(1);
    }

    @Test
    void oneOfSeveralServersIsLeftAlone() {
        String http = "upstream app { server 127.0.0.1:8000; server 127.0.0.1:8002; } " + passTo("app");

        assertThat(messages(http, "app.service", UVICORN)).isEmpty();
    }

    @Test
    void aDirectoryThatTwoUnitsShareIsNoEvidence() {
        String http = "server { root /srv/app/public; location / { proxy_pass http://127.0.0.1:8000; } }";
        String unit = "WorkingDirectory=/srv/app\n" + UVICORN;

        assertThat(messages(http, "x.service", unit, "y.service", "WorkingDirectory=/srv/b\nExecStart=/srv/b/b"))
                .hasSize(1);
        assertThat(messages(http, "x.service", unit, "y.service", "WorkingDirectory=/srv/app/y\nExecStart=/srv/b/b"))
                .isEmpty();
        assertThat(messages(
                        http.replace("/srv/app", "/var/www/html"),
                        "x.service",
                        unit.replace("/srv/app", "/var/www/html"),
                        "y.service",
                        "ExecStart=/srv/b/b"))
                .isEmpty();
    }

    @Test
    void theSocketOfAUwsgiUnitIsComparedToo() {
        String http = "server { location / { uwsgi_pass unix:/run/uwsgi/app.sock; } }";
        String ini = "[uwsgi]\nsocket = /run/app/app.sock\n";

        assertThat(messages(http, "app.service", "ExecStart=uwsgi --ini /srv/app.ini", "srv/app.ini", ini))
                .hasSize(1);
    }

    @Test
    void aSocketThatIsCalledLikeTheUnitBelongsToItWhateverTheUpstreamIsCalled() {
        String http = "upstream library { server unix:/run/gunicorn.sock; } " + passTo("library")
                + " server { listen 81; location / { proxy_pass http://127.0.0.1:9001; } }";

        assertThat(messages(http, "gunicorn.service", "ExecStart=gunicorn -b unix:/run/library/gunicorn.sock a"))
                .singleElement()
                .asString()
                .contains("write unix:/run/library/gunicorn.sock");
        assertThat(messages(http, "gunicorn.service", "ExecStart=gunicorn -b unix:/var/run/gunicorn.sock a"))
                .isEmpty();
    }

    @Test
    void theLineOfTheUnitIsNamed() {
        Finding finding = UnitFindings.of(
                        new BackendAddressMismatch(),
                        passTo("127.0.0.1:8000"),
                        "gunicorn.service",
                        "ExecStart=gunicorn a:a",
                        "gunicorn.socket",
                        "[Socket]\nListenStream=/run/gunicorn.sock")
                .get(0);

        assertThat(finding.place().text()).isEqualTo("127.0.0.1:8000");
        assertThat(finding.related().get(0).place().text()).isEqualTo("ListenStream=/run/gunicorn.sock");
    }

    @Test
    void manyServersAndUnitsTakeNoTime() {
        StringBuilder http = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            http.append("upstream u")
                    .append(i)
                    .append(" { server 127.0.0.1:")
                    .append(1000 + i)
                    .append("; }\n");
            http.append("server { location / { proxy_pass http://u").append(i).append("; } }\n");
        }
        String[] units = new String[180];
        for (int i = 0; i < units.length; i += 2) {
            units[i] = "s" + i + ".service";
            units[i + 1] = "WorkingDirectory=/srv/s" + i + "\nExecStart=uvicorn --port " + (40_000 + i) + " a:a";
        }

        assertThat(messages(http.toString(), units)).isEmpty();
    }
}
