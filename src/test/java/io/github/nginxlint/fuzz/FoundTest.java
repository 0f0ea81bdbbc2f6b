package io.github.nginxlint.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What random input has found, made small: none of it may come back. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FoundTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                // a word of a comment that never ended
                "events {} # nginx-lint:ignore a\rb",
                // the last argument of none
                "http { server { location / { try_files; if ($host) { set $a b; } } } }",
            })
    void noneOfItFailsAnyMore(String text) throws IOException {
        assertThat(Trial.of(Input.of("found", Map.of("nginx.conf", text))).findings())
                .isPositive();
    }
}
