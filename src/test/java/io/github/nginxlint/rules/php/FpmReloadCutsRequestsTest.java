package io.github.nginxlint.rules.php;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FpmReloadCutsRequestsTest {

    private static final String POOLS = "[www]\nlisten = /run/a.sock\n[blog]\nlisten = /run/b.sock\n";

    @Test
    void onePhpFpmIsNamedOnce() {
        assertThat(messages("[global]\nprocess_control_timeout = 0\n" + POOLS))
                .singleElement()
                .asString()
                .contains("process_control_timeout is 0");
    }

    @Test
    void poolFilesAloneSayNothing() {
        assertThat(messages(POOLS)).isEmpty();
    }

    @Test
    void aTimeIsEnough() {
        assertThat(messages("[global]\nprocess_control_timeout = 5\n" + POOLS)).isEmpty();
        assertThat(messages("[global]\nprocess_control_timeout = ${GRACE}\n" + POOLS))
                .isEmpty();
    }

    private static List<String> messages(String pools) {
        return PhpFindings.messages(
                new FpmReloadCutsRequests(),
                PhpFindings.server("fastcgi_pass unix:/run/a.sock;")
                        + PhpFindings.server("fastcgi_pass unix:/run/b.sock;"),
                pools);
    }
}
