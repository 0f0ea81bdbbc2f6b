package io.github.nginxlint.rules.location;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuntimeUriTest {

    @ParameterizedTest
    @CsvSource({
        "http://$b, ''",
        "http://$b/, /",
        "http://$b?a=b, ?a=b",
        "http://$b/x/$1, /x/$1",
        "http://app$uri, $uri",
        "http://app$request_uri/x, $request_uri/x",
        "http://app$is_args$args, $is_args$args",
        "http://$uri, ''",
        "http://127.0.0.1:3000$1, $1",
        "http://127.0.0.1:30$1, ''",
        "http://app$1, ''",
        "http://app3000$1, ''",
        "$b/x, /x",
        "$scheme://$b/x, /x",
        "http://unix:/run/$b.sock, ''",
        "http://unix:/run/$b.sock:/x, /x"
    })
    void theUriBeginsBehindTheAddress(String text, String uri) {
        assertThat(RuntimeUri.of(text).uri()).isEqualTo(uri);
        assertThat(RuntimeUri.of(text).address() + RuntimeUri.of(text).uri())
                .isEqualTo(text.replace("sock:/", "sock/"));
    }

    @Test
    void aUriIsFixedWhenItHasNoVariable() {
        assertThat(RuntimeUri.of("http://$b/x").isFixed()).isTrue();
        assertThat(RuntimeUri.of("http://$b/$x").isFixed()).isFalse();
        assertThat(RuntimeUri.of("http://$b").isFixed()).isFalse();
    }
}
