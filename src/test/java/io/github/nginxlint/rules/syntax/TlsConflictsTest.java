package io.github.nginxlint.rules.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlsConflictsTest {

    private static final RuleFindings RULE = RuleFindings.of(new ConflictingDirectives());
    private static final String SERVER = "server { ssl_certificate a; ssl_certificate_key b; ";

    @Test
    void statusOfCertificatesThatNobodyChecksIsNotAskedFor() {
        assertThat(RULE.inHttp("ssl_ocsp leaf; " + SERVER + "ssl_verify_client optional_no_ca; }" + SERVER
                        + "ssl_verify_client optional_no_ca; }"))
                .containsExactly("\"ssl_ocsp\" is incompatible with \"ssl_verify_client optional_no_ca\": "
                        + "write \"optional\" and \"ssl_client_certificate\", or no \"ssl_ocsp\"");
        assertThat(RULE.inMain("events {} stream { " + SERVER + "ssl_ocsp on; ssl_verify_client optional_no_ca; } }"))
                .hasSize(1);
    }

    @Test
    void aResponderIsAskedByHttp() {
        String server = SERVER + "ssl_ocsp on; ssl_ocsp_responder ";

        assertThat(RULE.inHttp(server + "foo; }"))
                .containsExactly("invalid URL prefix in OCSP responder \"foo\" in \"ssl_ocsp_responder\"");
        assertThat(RULE.inHttp(server + "http://; }")).hasSize(1);
        assertThat(RULE.inHttp(server + "HTTP://a:x; }"))
                .containsExactly("invalid port in OCSP responder \"a:x\" in \"ssl_ocsp_responder\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ssl_ocsp off; ssl_verify_client optional_no_ca; }",
                "ssl_ocsp on; ssl_verify_client optional; }",
                "ssl_ocsp on; ssl_ocsp_responder HTTP://a:80/b; }",
                "ssl_ocsp on; ssl_ocsp_responder ''; }",
                "ssl_ocsp on; ssl_ocsp_responder {{responder}}; }",
                "ssl_ocsp_responder foo; }",
                "ssl_stapling on; ssl_certificate_compression on; }"
            })
    void whatNginxTakesIsNotRefused(String rest) {
        assertThat(RULE.inHttp(SERVER + rest)).isEmpty();
    }

    @Test
    void withoutACertificateNothingIsRefused() {
        assertThat(RULE.inHttp("server { ssl_ocsp on; ssl_verify_client optional_no_ca; }"))
                .isEmpty();
    }

    @Test
    void aCompressedCertificateCannotBeStapledSince1293() {
        String text = SERVER + "ssl_stapling on; ssl_certificate_compression on; }";

        assertThat(RULE.in("1.29.2").inHttp(text)).isEmpty();
        assertThat(RULE.in("1.29.3").inHttp(text))
                .containsExactly("\"ssl_stapling\" is incompatible with \"ssl_certificate_compression\"");
    }
}
