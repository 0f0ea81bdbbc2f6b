package io.github.nginxlint.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InternalRequestsTest {

    @ParameterizedTest
    @CsvSource({
        "= /auth, true, true",
        "/auth, true, true",
        "^~ /copy, true, true",
        "= /50x.html, false, true",
        "@down, false, true",
        "= /inner, false, true",
        "/, false, false",
        "~ /auth, false, false",
        "@app, false, false"
    })
    void aLocationIsKnownByTheUriThatAsksForIt(String location, boolean beside, boolean reached) {
        ConfigModel model = TextModel.ofHttp("""
                server {
                    auth_request /auth?a=b;
                    mirror /copy;
                    error_page 500 /50x.html;
                    error_page 502 504 = @down;
                    location %s { %s }
                }
                """.formatted(location, location.endsWith("/inner") ? "internal;" : ""));
        InternalRequests requests = InternalRequests.of(model);
        Location found = model.servers().get(0).locations().get(0);

        assertThat(requests.isAskedBeside(found)).isEqualTo(beside);
        assertThat(requests.reach(found)).isEqualTo(reached);
    }
}
