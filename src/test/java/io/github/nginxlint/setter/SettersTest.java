package io.github.nginxlint.setter;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.catalog.NginxVersion;
import io.github.nginxlint.catalog.TargetVersion;
import io.github.nginxlint.model.Handled;
import io.github.nginxlint.model.TextModel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettersTest {

    @Test
    void aFlagIsOnOrOffInAnyCase() {
        assertThat(complaints("gzip ON; tcp_nopush Off; sendfile on;")).isEmpty();
        assertThat(complaints("gzip 1;"))
                .containsExactly("invalid value \"1\" in \"gzip\" directive, it must be \"on\" or \"off\"");
    }

    @Test
    void aWordIsOneOfTheListInAnyCase() {
        assertThat(complaints("gzip_http_version 1.1; satisfy ANY; gzip_static always;"))
                .isEmpty();
        assertThat(complaints("satisfy some; if_modified_since exat;"))
                .containsExactly(
                        "invalid value \"some\": write \"all\" or \"any\"",
                        "invalid value \"exat\": did you mean \"exact\"");
    }

    @Test
    void theWordsAreThoseOfTheVersion() {
        assertThat(complaints("proxy_http_version 2;")).isEmpty();
        assertThat(complaints("proxy_http_version 2;", "1.29.3"))
                .containsExactly("invalid value \"2\": write \"1.0\" or \"1.1\"");
        assertThat(complaints("proxy_http_version 2;", "1.29.4")).isEmpty();
    }

    @Test
    void eachWordOfAListIsOneThatIsKnown() {
        assertThat(complaints("proxy_next_upstream error timeout HTTP_502;")).isEmpty();
        assertThat(complaints("proxy_next_upstream error http_500s http_999; gzip_proxied everything;"))
                .containsExactly(
                        "invalid value \"http_500s\": did you mean \"http_500\"", "invalid value \"everything\"");
    }

    @Test
    void aWordThatStandsTwiceIsNotAddedAgain() {
        assertThat(complaints("proxy_next_upstream error timeout Error; userid_flags samesite=lax samesite=none;"))
                .containsExactly("duplicate value \"Error\"", "duplicate value \"samesite=none\"");
    }

    @Test
    void aLongValueIsShortened() {
        assertThat(complaints("satisfy " + "a".repeat(500) + ";"))
                .containsExactly("invalid value \"" + "a".repeat(80) + "...\": write \"all\" or \"any\"");
    }

    @Test
    void aPlaceholderIsNotJudged() {
        assertThat(complaints("gzip $GZIP; sendfile {{sendfile}};")).isEmpty();
    }

    private static List<String> complaints(String http) {
        return complaints(http, TargetVersion.ANY);
    }

    private static List<String> complaints(String http, String version) {
        return complaints(http, TargetVersion.of(NginxVersion.parse(version).orElseThrow()));
    }

    private static List<String> complaints(String http, TargetVersion target) {
        List<String> messages = new ArrayList<>();
        for (Handled directive : TextModel.ofHttp(http).handled()) {
            Setters.read(directive, target, complaint -> messages.add(complaint.message()));
        }
        return messages;
    }
}
