package io.github.nginxlint.rules.systemd;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.finding.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackendLimitsTest {

    private static final String GUNICORN = "ExecStart=gunicorn -b 127.0.0.1:8001 --timeout 30 a:a";

    private static List<Finding> timeouts(String http, String... files) {
        return UnitFindings.of(new BackendTimeoutBelowNginx(), http, files);
    }

    private static List<Finding> buffers(String http, String... files) {
        return UnitFindings.of(new UwsgiBufferBelowHeaders(), http, files);
    }

    @Test
    void theMessageSaysWhoseTimeItIs() {
        Finding finding = timeouts("server { location / { proxy_pass http://127.0.0.1:8001; } }", "a.service", GUNICORN)
                .get(0);

        assertThat(finding.message())
                .isEqualTo("\"a.service\" kills the worker of a request after 30s (timeout of gunicorn), nginx waits"
                        + " 60s, the default of proxy_read_timeout: a slow request is 502 (upstream prematurely closed"
                        + " connection), not 504; raise timeout above nginx's time, or have nginx wait shorter");
        assertThat(finding.related().get(0).place().file().name()).isEqualTo("etc/systemd/system/a.service");
    }

    @Test
    void oneDirectiveForManyPassesIsSaidOnce() {
        String http = "proxy_read_timeout 90s; server { location / { proxy_pass http://127.0.0.1:8001; }"
                + " location /a { proxy_pass http://127.0.0.1:8001; }"
                + " location /b { proxy_pass http://127.0.0.1:8001; proxy_read_timeout 20s; } }";

        assertThat(timeouts(http, "a.service", GUNICORN))
                .extracting(finding -> finding.place().text())
                .containsExactly("proxy_read_timeout 90s");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            proxy_pass http://127.0.0.1:8001; proxy_read_timeout 30s;
            proxy_pass http://127.0.0.1:8001; include /gone/*.conf; proxy_read_timeout 10s;
            proxy_pass http://127.0.0.1:8001; include gone.conf;
            proxy_pass http://127.0.0.1:8002;
            proxy_pass https://127.0.0.1:8001;
            uwsgi_pass 127.0.0.1:8001;
            fastcgi_pass 127.0.0.1:8001;
            proxy_pass http://$backend;
            proxy_pass http://127.0.0.1:8001; proxy_read_timeout {{ seconds }};
            """)
    void anEqualOrUnknownTimeOrAnotherBackendIsLeftAlone(String lines) {
        assertThat(timeouts("server { location / { " + lines + " } }", "a.service", GUNICORN))
                .isEmpty();
    }

    @Test
    void harakiriCountsForBothWaysToUwsgi() {
        String ini = "[uwsgi]\nsocket = 127.0.0.1:8001\nhttp-socket = 127.0.0.1:8002\nharakiri = 20\n";
        String http = "server { location / { uwsgi_pass 127.0.0.1:8001; uwsgi_read_timeout 30s; }"
                + " location /b { proxy_pass http://127.0.0.1:8002; proxy_read_timeout 40s; } }";

        assertThat(timeouts(http, "a.service", "ExecStart=uwsgi --ini /srv/a.ini", "srv/a.ini", ini))
                .extracting(finding -> finding.place().text())
                .containsExactly("uwsgi_read_timeout 30s", "proxy_read_timeout 40s");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4 8k    | --socket 127.0.0.1:8001                     | 1
            4 4k    | --socket 127.0.0.1:8001                     | 0
            4 16k   | --socket 127.0.0.1:8001 --buffer-size 16384 | 0
            4 32k   | --socket 127.0.0.1:8001 --buffer-size 16384 | 1
            4 8k    | --socket 127.0.0.1:8001 --ini /gone.ini     | 0
            4 8k    | --socket 127.0.0.1:8001 -b 4k               | 0
            4 {{ n }} | --socket 127.0.0.1:8001                   | 0
            """)
    void theRoomOfBothSidesIsCompared(String large, String arguments, int findings) {
        String http = "large_client_header_buffers " + large + "; server { location / { uwsgi_pass 127.0.0.1:8001; }"
                + " location /b { uwsgi_pass 127.0.0.1:8001; } }";

        assertThat(buffers(http, "a.service", "ExecStart=uwsgi " + arguments)).hasSize(findings);
    }

    @Test
    void aFragmentDoesNotKnowTheBuffersAroundIt() {
        assertThat(UnitFindings.ofMain(
                        new UwsgiBufferBelowHeaders(),
                        "location / { uwsgi_pass 127.0.0.1:8001; }",
                        "a.service",
                        "ExecStart=uwsgi --socket 127.0.0.1:8001"))
                .isEmpty();
    }
}
