package io.github.nginxlint.rules.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.finding.Finding;
import io.github.nginxlint.rules.systemd.UnitFindings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitNofileBelowWorkerTest {

    private static final String HTTP = "http { server { location / { proxy_pass http://127.0.0.1:1; } } }";

    private static List<Finding> findings(String main, String... units) {
        return UnitFindings.ofMain(new UnitNofileBelowWorker(), main, units);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            8191          | 1
            8192          | 0
            1024:65536    | 1
            65536:65536   | 0
            infinity      | 0
            99999999999999999999 | 0
            %i            | 0
            """)
    void theSoftLimitIsCompared(String limit, int findings) {
        assertThat(findings(
                        "events { worker_connections 4096; }" + HTTP,
                        "nginx.service",
                        "ExecStart=/usr/sbin/nginx\nLimitNOFILE=" + limit))
                .hasSize(findings);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            worker_rlimit_nofile 100; events { worker_connections 4096; }
            include gone.conf; events { worker_connections 4096; }
            events { }
            events { worker_connections {{ n }}; }
            """)
    void whatIsRaisedOrUnknownIsLeftAlone(String main) {
        assertThat(findings(main + HTTP, "nginx.service", "LimitNOFILE=1024")).isEmpty();
    }

    @Test
    void anotherUnitOrTwoOfNginxSayNothing() {
        String main = "events { worker_connections 4096; }" + HTTP;

        assertThat(findings(main, "app.service", "ExecStart=node a.js\nLimitNOFILE=1024"))
                .isEmpty();
        assertThat(findings(main, "nginx.service", "LimitNOFILE=1024", "openresty.service", "LimitNOFILE=1024"))
                .isEmpty();
        assertThat(findings(main, "openresty.service", "LimitNOFILE=1024")).hasSize(1);
    }

    @Test
    void anNginxInAContainerHasAnotherLimit() {
        String compose = "services:\n  web:\n    image: nginx\n    volumes: [\"./nginx.conf:/etc/nginx/nginx.conf\"]\n";

        assertThat(findings(
                        "events { worker_connections 4096; }" + HTTP,
                        "nginx.service",
                        "LimitNOFILE=1024",
                        "compose.yaml",
                        compose))
                .isEmpty();
    }
}
