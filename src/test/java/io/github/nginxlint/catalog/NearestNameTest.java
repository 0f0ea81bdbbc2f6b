package io.github.nginxlint.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

    @ParameterizedTest
    @CsvSource({
        "abc, abc, 0",
        "abc, abd, 1",
        "abc, acb, 1",
        "abc, ab, 1",
        "abc, xabc, 1",
        "abc, cba, 2",
        "'', abc, 3",
        "kitten, sitting, 3",
    })
    void swapsCountAsOneStep(String a, String b, int steps) {
        assertThat(NearestName.distance(a, b)).isEqualTo(steps);
        assertThat(NearestName.distance(b, a)).isEqualTo(steps);
    }

    @ParameterizedTest
    @CsvSource({"fastcgi_passs, fastcgi_pass", "proxy_pas, proxy_pass", "sevrer, server", "zzzzzz,", "x,"})
    void theNearestNameIsOneThatIsNear(String written, String expected) {
        List<String> names = List.of("fastcgi_pass", "proxy_pass", "server", "server_name");

        assertThat(NearestName.of(written, names).orElse(null)).isEqualTo(expected);
    }
}
