package io.github.nginxlint.rules.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConflictingDirectivesTest {

    @Test
    void aBlockHasARootOrAnAliasWhicheverComesFirst() {
        assertThat(inLocation("alias /a; root /b;"))
                .containsExactly("\"root\" directive is duplicate, \"alias\" directive was specified earlier;"
                        + " a location has one of them");
        assertThat(inLocation("root /b; alias /a; alias /c; root /d;")).hasSize(1);
        assertThat(inLocation("alias /a;")).isEmpty();
        assertThat(inLocation("root /a; if ($host) { root /b; }")).isEmpty();
    }

    @Test
    void theTwoWaysOfSecureLinksMixInNoBlockButHttp() {
        String message =
                "\"secure_link_secret\" cannot be mixed with \"secure_link\" and \"secure_link_md5\" in one block;"
                        + " remove \"secure_link_md5\" or this";
        assertThat(inLocation("secure_link_md5 a; secure_link_secret b;")).containsExactly(message);
        assertThat(inHttp("server { secure_link_secret b; secure_link_md5 a; }"))
                .containsExactly(message);
        assertThat(inHttp("secure_link_secret b; secure_link_md5 a; server {}")).isEmpty();
        assertThat(inHttp("server { secure_link_md5 a; location / { secure_link_secret b; } }"))
                .isEmpty();
    }

    private static List<String> inLocation(String text) {
        return inHttp("server { location / { " + text + " } }");
    }

    private static List<String> inHttp(String text) {
        return RuleMessages.of(new ConflictingDirectives(), "events {} http { " + text + " }");
    }
}
