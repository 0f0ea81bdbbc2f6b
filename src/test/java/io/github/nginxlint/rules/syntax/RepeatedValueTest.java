package io.github.nginxlint.rules.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatedValueTest {

    @Test
    void aWordIsAddedOnceToTheListOfABlock() {
        assertThat(inHttp("proxy_next_upstream error timeout; proxy_next_upstream Error http_502 error;"))
                .containsExactly("duplicate value \"Error\"", "duplicate value \"error\"");
        assertThat(inHttp("proxy_next_upstream error; proxy_next_upstream timeout;"))
                .isEmpty();
    }

    @Test
    void eachBlockHasAListOfItsOwn() {
        assertThat(inHttp("proxy_next_upstream error; server { proxy_next_upstream error; }"))
                .isEmpty();
        assertThat(inHttp("proxy_next_upstream error; fastcgi_next_upstream error; server {} server {}"))
                .isEmpty();
    }

    @Test
    void whatNginxDoesNotKnowIsRefusedAndNotRepeated() {
        assertThat(inHttp("proxy_next_upstream a; proxy_next_upstream a;")).isEmpty();
        assertThat(inHttp("proxy_next_upstream error; proxy_next_upstream error {{x}};"))
                .isEmpty();
    }

    private static List<String> inHttp(String text) {
        return RuleFindings.of(new RepeatedValue()).inMain("events {} http { " + text + " }");
    }
}
