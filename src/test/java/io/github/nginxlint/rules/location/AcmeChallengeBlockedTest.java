package io.github.nginxlint.rules.location;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcmeChallengeBlockedTest {

    private static final String CERTIFIED =
            "server { server_name a.example; ssl_certificate /etc/letsencrypt/live/a/fullchain.pem; ";
    private static final String DENIED = CERTIFIED + "location ~ /[.] { deny all; } } ";

    private static List<String> found(String http) {
        return LocationFindings.inHttp(new AcmeChallengeBlocked(), http);
    }

    @Test
    void theMessageSaysWhatRunsOutAndWhatToWrite() {
        assertThat(found(DENIED))
                .containsExactly(
                        "location ~ /[.] | \"/[.]\" also keeps clients out of /.well-known/acme-challenge/ (403):"
                                + " a certificate that is renewed through files there (webroot) runs out; write location ^~"
                                + " /.well-known/acme-challenge/ beside it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "location ~ /[.] { return 404; }",
                "location ~ /[.] { deny 10.0.0.1; deny all; }",
                "location ~ /[.] { satisfy any; allow 10.0.0.1; deny all; }",
                "location / { location ~ /[.] { deny all; } }",
                "location /.well-known/ { root /srv; } location ~ /[.] { deny all; }",
            })
    void aLocationForHiddenFilesIsReported(String locations) {
        assertThat(found(CERTIFIED + locations + " }")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "location ~ /[.] { allow all; deny all; }",
                "location ~ /[.] { deny 10.0.0.1; }",
                "location ~ /[.] { return 301 http://b/; }",
                "location ~ /[.] { log_not_found off; }",
                "location ~ / { deny all; }",
                "location /.well-known/ { deny all; }",
                "location ~ /[.]ht { deny all; }",
                "location ^~ /.well-known/ { root /srv; } location ~ /[.] { deny all; }",
                "location ~ ^/[.]well-known/ { root /srv; } location ~ /[.] { deny all; }",
                "location ~ /[.] { deny all; } include other.conf;",
                "location ~ /[.] { deny all; } return 301 http://b/;",
            })
    void whatDoesNotDenyTheChallengeAloneIsLeftAlone(String locations) {
        assertThat(found(CERTIFIED + locations + " }")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "server { server_name A.example; location / { root /srv; } }",
                "server { server_name a.example; include other.conf; }",
                "server { root /srv; }",
                "server { server_name *.example; root /srv; }",
                "server { server_name ~^a; root /srv; }",
                "server { server_name _; root /srv; }",
                "server { server_name @NAME@.example; root /srv; }",
            })
    void anotherServerMayAnswerTheChallenge(String other) {
        assertThat(found(DENIED + other)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "server { server_name a.example; return 301 https://a.example$request_uri; }",
                "server { server_name a.example; location / { return 301 https://a.example$request_uri; } }",
                "server { server_name b.example; location / { root /srv; } }",
            })
    void aRedirectOrAnotherNameDoesNotAnswerIt(String other) {
        assertThat(found(DENIED + other)).hasSize(1);
    }

    @Test
    void aCertificateOfAnotherServerCountsForItsNames() {
        assertThat(found(CERTIFIED + "return 404; } server { server_name a.example; location ~ /[.] { deny all; } }"))
                .hasSize(1);
        assertThat(found("server { server_name a.example; location ~ /[.] { deny all; } }"))
                .isEmpty();
        assertThat(found("server { server_name a.example; ssl_certificate a.pem; location ~ /[.] { deny all; } }"))
                .isEmpty();
    }
}
