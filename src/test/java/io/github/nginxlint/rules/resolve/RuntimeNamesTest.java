package io.github.nginxlint.rules.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.model.ConfigModel;
import io.github.nginxlint.model.Protocol;
import io.github.nginxlint.model.ProxyTarget;
import io.github.nginxlint.model.TextModel;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuntimeNamesTest {

    private static final ConfigModel MODEL = TextModel.ofHttp("""
            upstream app { server 127.0.0.1:3000; }
            upstream app_blue { server 127.0.0.1:3001; }
            server {
                location / { proxy_pass http://Static.example:8000; }
                location /tls { proxy_pass https://tls.example; }
                location /plain { proxy_pass http://plain.example; }
                location /uri { proxy_pass http://run.example/$arg_x; }
            }
            """);

    private static Optional<String> toResolve(ConfigModel model, String value, Protocol protocol) {
        return new RuntimeNames(model).toResolve(ProxyTarget.parse(value), protocol);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:3000",
                "http://0",
                "http://0:8080",
                "http://-",
                "http://[::1]",
                "http://app",
                "https://APP/x",
                "http://static.EXAMPLE:8000",
                "https://tls.example:443",
                "http://plain.example:80",
                "http://unix:/run/app.sock",
                "http://unix:$socket"
            })
    void noResolverIsAsked(String value) {
        assertThat(toResolve(MODEL, value, Protocol.PROXY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://app:8080, app",
        "http://static.example, static.example",
        "http://static.example:8001, static.example",
        "http://tls.example, tls.example",
        "https://plain.example, plain.example",
        "http://run.example, run.example",
        "http://$arg_x.internal, $arg_x.internal",
        "http://app_$x:3000, app_$x",
        "http://web_$x, web_$x",
        "http://${x}.internal:$port, ${x}.internal"
    })
    void aResolverIsAskedForAnyOtherName(String value, String name) {
        assertThat(toResolve(MODEL, value, Protocol.PROXY)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://app_$x",
                "http://$x",
                "http://10.0.0.$x:80",
                "http://[fe80::$x]",
                "http://static.$x:8000",
                "http://$host"
            })
    void nothingIsCertainOfAVariableThatFitsAKnownName(String value) {
        assertThat(toResolve(MODEL, value, Protocol.PROXY)).isEmpty();
    }

    @Test
    void theClientsHostIsANameUnlessSomeNameWithADotIsKnown() {
        ConfigModel model = TextModel.ofHttp("upstream app { server 127.0.0.1:3000; }");

        assertThat(toResolve(model, "http://$host", Protocol.PROXY)).contains("$host");
        assertThat(toResolve(model, "http://$http_host:8080", Protocol.PROXY)).contains("$http_host");
    }

    @Test
    void withoutAPortOnlyHttpAsksAResolver() {
        assertThat(toResolve(MODEL, "php.internal", Protocol.FASTCGI)).isEmpty();
        assertThat(toResolve(MODEL, "php_$x", Protocol.FASTCGI)).isEmpty();
        assertThat(toResolve(MODEL, "php.internal:9000", Protocol.FASTCGI)).contains("php.internal");
        assertThat(toResolve(MODEL, "php_$x:9000", Protocol.FASTCGI)).contains("php_$x");
    }
}
