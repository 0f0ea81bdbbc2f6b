package io.github.nginxlint.rules.php;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhpTimeoutsTest {

    private static final String SOCKET = "fastcgi_pass unix:/run/php.sock; ";

    private static List<String> shorterInNginx(String location, String pool) {
        return PhpFindings.messages(
                new FastcgiReadTimeoutBelowPhp(),
                PhpFindings.server(SOCKET + location),
                "[www]\nlisten = /run/php.sock\n" + pool);
    }

    private static List<String> shorterInPhp(String location, String pool) {
        return PhpFindings.messages(
                new PhpTerminateTimeoutBelowNginx(),
                PhpFindings.server(SOCKET + location),
                "[www]\nlisten = /run/php.sock\n" + pool);
    }

    @Test
    void bothTimesAndTheStatusAreNamed() {
        assertThat(shorterInNginx("fastcgi_read_timeout 30;", "request_terminate_timeout = 2m"))
                .containsExactly("pool \"www\" lets a request run for 120s (request_terminate_timeout), but nginx waits"
                        + " 30s (fastcgi_read_timeout): a slower one is 504 (upstream timed out (110: Connection timed"
                        + " out)) while PHP works on; write fastcgi_read_timeout 120s or lower the pool's limit");
        assertThat(shorterInPhp("fastcgi_read_timeout 90s;", "request_terminate_timeout = 30"))
                .containsExactly("pool \"www\" kills a request after 30s (request_terminate_timeout), nginx waits 90s"
                        + " (fastcgi_read_timeout): a slow request is 502 (recv() failed (104: Connection reset by"
                        + " peer)), not 504; write fastcgi_read_timeout 30s for a 504, or raise the pool's limit");
    }

    @Test
    void nginxsOwnValueIsCalledTheDefault() {
        assertThat(shorterInNginx("", "request_terminate_timeout = 2m"))
                .singleElement()
                .asString()
                .contains("60s (the default of fastcgi_read_timeout)");
        assertThat(shorterInPhp("", "request_terminate_timeout = 20s"))
                .singleElement()
                .asString()
                .contains("60s (the default of fastcgi_read_timeout)");
    }

    @Test
    void equalTimesAreFine() {
        assertThat(shorterInNginx("", "request_terminate_timeout = 60s")).isEmpty();
        assertThat(shorterInPhp("", "request_terminate_timeout = 60s")).isEmpty();
    }

    @Test
    void lessThanAThirdAboveThePoolsLimitItIsLeftToChance() {
        assertThat(shorterInPhp("fastcgi_read_timeout 39s;", "request_terminate_timeout = 30s"))
                .singleElement()
                .asString()
                .contains("or 504 by chance");
        assertThat(shorterInPhp("fastcgi_read_timeout 40s;", "request_terminate_timeout = 30s"))
                .singleElement()
                .asString()
                .contains("not 504");
    }

    @Test
    void maxExecutionTimeCountsOnlyWithoutALimitOfThePool() {
        assertThat(shorterInNginx("", "php_value[max_execution_time] = 90"))
                .singleElement()
                .asString()
                .contains("90s of CPU time (max_execution_time)");
        assertThat(shorterInNginx("", "request_terminate_timeout = 0\nphp_admin_value[max_execution_time] = 90"))
                .hasSize(1);
        assertThat(shorterInNginx("fastcgi_read_timeout 80s;", "php_admin_value[max_execution_time] = 90"))
                .isEmpty();
        assertThat(shorterInNginx("", "request_terminate_timeout = 50s\nphp_admin_value[max_execution_time] = 90"))
                .isEmpty();
    }

    @Test
    void whatIsNotKnownIsNotCompared() {
        assertThat(shorterInNginx("", "")).isEmpty();
        assertThat(shorterInNginx("", "request_terminate_timeout = ${LIMIT}")).isEmpty();
        assertThat(shorterInNginx("fastcgi_read_timeout soon;", "request_terminate_timeout = 2m"))
                .isEmpty();
        assertThat(shorterInNginx("fastcgi_read_timeout 0;", "request_terminate_timeout = 2m"))
                .isEmpty();
        assertThat(shorterInPhp("", "request_terminate_timeout = 0")).isEmpty();
        assertThat(shorterInPhp("", "")).isEmpty();
        assertThat(shorterInPhp("fastcgi_read_timeout soon;", "request_terminate_timeout = 2s"))
                .isEmpty();
    }

    @Test
    void anAddressThatTwoPoolsClaimSaysNothing() {
        String pools = """
                [a]
                listen = /run/php.sock
                request_terminate_timeout = 5s
                [b]
                listen = /run/php.sock
                request_terminate_timeout = 5m
                """;
        assertThat(PhpFindings.messages(new FastcgiReadTimeoutBelowPhp(), PhpFindings.server(SOCKET), pools))
                .isEmpty();
        assertThat(PhpFindings.messages(new PhpTerminateTimeoutBelowNginx(), PhpFindings.server(SOCKET), pools))
                .isEmpty();
    }
}
