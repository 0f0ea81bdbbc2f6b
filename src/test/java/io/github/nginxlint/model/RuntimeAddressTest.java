package io.github.nginxlint.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.model.ProxyTarget.Dynamic;
import io.github.nginxlint.model.ProxyTarget.Host;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuntimeAddressTest {

    private static ProxyTarget.Address address(String value) {
        return RuntimeAddress.of(value, Protocol.PROXY).orElseThrow().address();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://app:3000",
                "http://app:3000/$1",
                "http://app:3000$request_uri",
                "http://app:3000${uri}",
                "http://app:3000$is_args$args",
                "https://app:3000$document_uri$is_args$args",
                "$scheme://app:3000"
            })
    void theHostEndsWhereTheUriBegins(String value) {
        assertThat(address(value)).isEqualTo(new Host("app", OptionalInt.of(3000)));
    }

    @Test
    void aVariableOfALongerNameIsPartOfTheHost() {
        assertThat(address("http://app$request_uri_x")).isEqualTo(new Dynamic("app$request_uri_x"));
        assertThat(address("http://$request_uri")).isEqualTo(new Dynamic("$request_uri"));
        assertThat(address("http://app$port")).isEqualTo(new Dynamic("app$port"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "app:3000",
                "ftp://app",
                "http://",
                "http:///x",
                "http://:3000",
                "http://app:",
                "http://app:0",
                "http://app:99999",
                "http://app:x",
                "http://http://app",
                "http://[::1]:x"
            })
    void nginxAnswers500BeforeItLooksForTheAddress(String value) {
        assertThat(RuntimeAddress.of(value, Protocol.PROXY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "FASTCGI, php:9000, true",
        "FASTCGI, http://php:9000, false",
        "SCGI, app:4000, true",
        "UWSGI, uwsgi://app:3031, true",
        "UWSGI, suwsgi://app:3031, true",
        "UWSGI, http://app:3031, false",
        "GRPC, app:50051, true",
        "GRPC, grpcs://app:50051, true",
        "GRPC, http://app:50051, false",
        "PROXY, grpc://app:50051, false"
    })
    void eachProtocolHasItsSchemes(Protocol protocol, String value, boolean accepted) {
        assertThat(RuntimeAddress.of(value, protocol).isPresent()).isEqualTo(accepted);
    }
}
