package io.github.nginxlint.rules.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.rules.syntax.RuleFindings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResolverCannotKnowNameTest {

    private static List<String> messages(String resolver, String target) {
        return RuleFindings.of(new ResolverCannotKnowName())
                .inHttp("resolver " + resolver + "; server { location / { set $b " + target
                        + "; proxy_pass http://$b; } }");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "1.1.1.1:53",
                "127.0.0.1 9.9.9.9 valid=5s",
                "[2606:4700:4700::1111]",
                "ipv6=off 8.8.4.4"
            })
    void aPublicResolverIsKnownByItsAddress(String resolver) {
        assertThat(messages(resolver, "app:1")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.11",
                "127.0.0.53 ipv6=off",
                "10.0.0.2",
                "dns.example.com",
                "[fd00::1]:53",
                "[",
                "8.8.8.9"
            })
    void anyOtherMayKnowTheName(String resolver) {
        assertThat(messages(resolver, "app:1")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "app, true",
        "APP, true",
        "app.internal, true",
        "app.default.svc, true",
        "app.LOCAL., true",
        "$arg_x.lan, true",
        "localhost, false",
        "app.example.com, false",
        "internal.example.com, false",
        "app-$arg_x, false",
        "$host, false"
    })
    void aNameIsPrivateByItsLastPart(String name, boolean isPrivate) {
        assertThat(ResolverCannotKnowName.isPrivate(name)).isEqualTo(isPrivate);
    }

    @Test
    void theMessageSaysWhyItIsNotKnown() {
        assertThat(messages("8.8.8.8", "app:1"))
                .containsExactly("\"app\" is asked of the public resolver 8.8.8.8, and neither /etc/hosts nor search"
                        + " domains are looked at: requests for it end in 502 (app could not be resolved (3: Host not"
                        + " found)); write the resolver of its network (in Docker 127.0.0.11)");
        assertThat(messages("8.8.8.8", "app.lan:1"))
                .singleElement()
                .asString()
                .contains("it knows no names of a private network");
    }
}
