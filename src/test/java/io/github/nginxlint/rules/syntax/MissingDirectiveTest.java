package io.github.nginxlint.rules.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MissingDirectiveTest {

    private static final RuleFindings RULE = RuleFindings.of(new MissingDirective());
    private static final String CERTIFICATE = "ssl_certificate a.pem; ssl_certificate_key a.key; ";
    private static final String NO_CERTIFICATE =
            "no \"ssl_certificate\" is defined for the \"listen ... ssl\" directive";
    private static final String NO_KEY = "no \"ssl_certificate_key\" is defined for certificate \"";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "server { listen 1 ssl; include tls.conf; }",
                "server { listen 1 ssl; } include tls.conf;",
                "server { listen 1 ssl; ssl_certificate {{cert}}; }",
                "server { listen {{port}} ssl; }",
                "server { listen localhost:1; } server { listen 127.0.0.1:1 ssl; }",
                "server { listen 1 ssl; } server { include listens.conf; }",
                "server { listen 1-65535 ssl; } server { listen 127.0.0.1:1-65535; }",
                "server { listen nonsense:; listen 1; }",
                "server { listen 1; } server { listen 1 default_server; } server { listen 127.0.0.1:1 ssl; "
                        + "ssl_reject_handshake on; }",
                "server { listen 1 ssl; ssl_reject_handshake ${REJECT}; }",
                "server { listen [::1]:1; } server { listen [::2]:1 ssl; ssl_certificate a; ssl_certificate_key b; }",
                "server { listen unix:/a; } server { listen unix:/b ssl; ssl_certificate a; ssl_certificate_key b; }",
                "server { } server { listen 127.0.0.1:80 ssl; ssl_certificate a; ssl_certificate_key b; }",
                "server { listen 1 quic; ssl_certificate a; ssl_certificate_key b; } server { listen 1; }",
                "server { ssl_certificate a; include key.conf; }",
                "server { ssl_certificate a; ssl_verify_client on; ssl_certificate_key b; ssl_trusted_certificate c; }",
                "server { ssl_certificate a; ssl_verify_client off; ssl_certificate_key b; }",
                "server { ssl_certificate a; ssl_verify_client on; ssl_certificate_key b; include ca.conf; }"
            })
    void nothingIsSaidWhereItMayBeThere(String http) {
        assertThat(RULE.inHttp(http)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "server { listen 1 ssl; ssl_reject_handshake off; }",
                "server { listen 0.0.0.0:1; } server { listen *:1 ssl; }",
                "server { listen [::1]:1; } server { listen [0:0::1]:1 ssl; }",
                "server { listen unix:/a ssl; }",
                "server { listen 1-3; } server { listen 2 ssl; }",
                "server { } server { listen *:80 ssl; ssl_certificate a; ssl_certificate_key b; }",
                "server { listen 1 ssl; ssl_certificate a; ssl_certificate_key b; } server { listen 1 default; }",
                "server { listen 1 ssl; ssl_reject_handshake on; } server { listen 1; }"
            })
    void theDefaultServerOfAnAddressForTlsNeedsACertificate(String http) {
        assertThat(RULE.inHttp(http)).hasSize(1).allMatch(message -> message.startsWith(NO_CERTIFICATE));
    }

    @Test
    void quicIsSaidForQuic() {
        assertThat(RULE.inHttp("server { listen 1 quic; }"))
                .containsExactly("no \"ssl_certificate\" is defined for the \"listen ... quic\" directive: "
                        + "write \"ssl_certificate\" and \"ssl_certificate_key\"");
    }

    @Test
    void quicNeedsTls13() {
        String server = "server { listen 1 quic; " + CERTIFICATE;

        assertThat(RULE.inHttp(server + "ssl_protocols TLSv1.1; ssl_protocols TLSv1.2; }"))
                .containsExactly("\"ssl_protocols\" must enable TLSv1.3 for the \"listen ... quic\" directive");
        assertThat(RULE.inHttp(server + "ssl_protocols TLSv1.2; ssl_protocols tlsv1.3; }"))
                .isEmpty();
        assertThat(RULE.inHttp(server + "}")).isEmpty();
        assertThat(RULE.inHttp(server + "ssl_protocols {{protocols}}; }")).isEmpty();
    }

    @Test
    void aCertificateThatManyServersInheritIsSaidOnce() {
        assertThat(RULE.inHttp("ssl_certificate a; server { } server { }")).hasSize(1);
        assertThat(RULE.inHttp("ssl_certificate a;")).isEmpty();
    }

    @Test
    void eachCertificateNeedsAKeyOfItsOwn() {
        String rest = "\": each \"ssl_certificate\" needs one on the same level";

        assertThat(RULE.inHttp("server { ssl_certificate a; ssl_certificate b; ssl_certificate_key c; }"))
                .containsExactly(NO_KEY + "b" + rest);
        assertThat(RULE.inHttp(CERTIFICATE + "server { ssl_certificate a; ssl_certificate b; }"))
                .containsExactly(NO_KEY + "b" + rest);
    }

    @Test
    void aFragmentMayStandBesideAll() {
        assertThat(RULE.inFragment("server { listen 443 ssl; }", "http")).isEmpty();
        assertThat(RULE.inFragment("server { listen 443 ssl; ssl_certificate a; }", "http"))
                .isEmpty();
    }

    @Test
    void eventsAreMissedInNginxConfOnly() {
        Map<String, String> other = Map.of("http.conf", "http { }");

        assertThat(RULE.inMain("http { }"))
                .containsExactly(
                        "no \"events\" section in configuration: nginx does not start without one, write \"events {}\"");
        assertThat(RULE.messages(other, "http.conf")).isEmpty();
        assertThat(RULE.inMain("include events.conf; http { }")).isEmpty();
        assertThat(RULE.inMain("events { } ")).isEmpty();
    }

    @Test
    void whichCertificatesOfClientsAreNeededDependsOnTheVersion() {
        String server = "server { " + CERTIFICATE + "ssl_verify_client optional; ";

        assertThat(RULE.inHttp(server + "}"))
                .containsExactly("no ssl_client_certificate or ssl_trusted_certificate for ssl_verify_client");
        assertThat(RULE.in("1.27.1").inHttp(server + "ssl_trusted_certificate ca; }"))
                .containsExactly("no ssl_client_certificate for ssl_verify_client");
        assertThat(RULE.in("1.27.2").inHttp(server + "ssl_trusted_certificate ca; }"))
                .isEmpty();
        assertThat(RULE.inHttp(server + "ssl_client_certificate ''; }")).hasSize(1);
        assertThat(RULE.inHttp("ssl_verify_client on; server { " + CERTIFICATE + "} server { " + CERTIFICATE + "}"))
                .hasSize(1);
    }

    @Test
    void aServerOfStreamListensAndInOlderVersionsDoesSomething() {
        String handler = "no handler for server: write \"proxy_pass\" or \"return\"";

        assertThat(inStream(RULE, "server { proxy_pass 127.0.0.1:1; }"))
                .containsExactly("no \"listen\" is defined for server");
        assertThat(inStream(RULE, "server { listen 1; }")).isEmpty();
        assertThat(inStream(RULE.in("1.27.0"), "server { listen 1; }")).containsExactly(handler);
        assertThat(inStream(RULE.in("1.27.1"), "server { listen 1; }")).isEmpty();
        assertThat(inStream(RULE.in("1.22.1"), "server { listen 1; return ok; }"))
                .isEmpty();
        assertThat(inStream(RULE.in("1.22.1"), "server { listen 1; echo ok; }")).isEmpty();
        assertThat(inStream(RULE.in("1.22.1"), "server { listen 1; include more.conf; }"))
                .isEmpty();
        assertThat(inStream(RULE, "server { include more.conf; }")).isEmpty();
    }

    @Test
    void aServerOfStreamNeedsACertificateOfItsOwnBeforeItKnewNames() {
        String bare = "server { listen 1 ssl; proxy_pass 127.0.0.1:2; ";

        assertThat(inStream(RULE.in("1.22.1"), bare + "}"))
                .containsExactly(NO_CERTIFICATE + ": write \"ssl_certificate\" and \"ssl_certificate_key\"");
        assertThat(inStream(RULE, bare + "}")).containsExactly(NO_CERTIFICATE);
        assertThat(inStream(RULE.in("1.25.5"), bare + "}")).hasSize(1);
        assertThat(inStream(RULE, bare + "ssl_reject_handshake on; }")).isEmpty();
        assertThat(inStream(RULE, bare + CERTIFICATE + "}")).isEmpty();
    }

    @Test
    void aServerOfStreamNeedsAKeyForItsCertificateWhenItListensForTls() {
        String plain = "server { listen 1; proxy_pass 127.0.0.1:2; ssl_certificate a; }";
        String tls = "server { listen 1 ssl; proxy_pass 127.0.0.1:2; ssl_certificate a; ";

        assertThat(inStream(RULE, plain)).isEmpty();
        assertThat(inStream(RULE.in("1.22.1"), plain)).isEmpty();
        assertThat(inStream(RULE.in("1.25.5"), plain)).hasSize(1);
        assertThat(inStream(RULE, tls + "}")).containsExactly(NO_KEY + "a\"");
        assertThat(inStream(RULE.in("1.22.1"), tls + "}"))
                .containsExactly("no \"ssl_certificate_key\" is defined for the \"listen ... ssl\" directive");
        assertThat(inStream(RULE.in("1.22.1"), tls + "ssl_certificate b; ssl_certificate_key c; }"))
                .containsExactly(NO_KEY + "b\" and the \"listen ... ssl\" directive");
        assertThat(inStream(RULE, tls + "ssl_certificate_key c; ssl_verify_client on; }"))
                .hasSize(1);
        assertThat(inStream(
                        RULE, "server { listen 1; proxy_pass 127.0.0.1:2; " + CERTIFICATE + "ssl_verify_client on; }"))
                .isEmpty();
    }

    @Test
    void aServerOfMailNeedsListenProtocolAndAuthentication() {
        assertThat(inMail("server { protocol imap; auth_http 127.0.0.1/a; }"))
                .containsExactly("no \"listen\" is defined for server");
        assertThat(inMail("server { listen 1; auth_http 127.0.0.1/a; }"))
                .containsExactly("unknown mail protocol for server: its port tells none, "
                        + "write \"protocol imap\", \"pop3\" or \"smtp\"");
        assertThat(inMail("server { listen 1; protocol imap; }"))
                .containsExactly("no \"auth_http\" is defined for server");
        assertThat(inMail(
                        "auth_http 127.0.0.1/a; server { listen 1; protocol imap; } server { listen 127.0.0.1:587; }"))
                .isEmpty();
        assertThat(inMail("auth_http 127.0.0.1/a; server { listen {{port}}; } server { listen 1; include more.conf; }"))
                .isEmpty();
        assertThat(inMail("include auth.conf; server { listen 25; }")).isEmpty();
    }

    @Test
    void aServerOfMailThatStartsTlsNeedsACertificate() {
        String server = "auth_http 127.0.0.1/a; server { listen 25; ";

        assertThat(inMail(server + "starttls only; }"))
                .containsExactly("no \"ssl_certificate\" is defined for the \"starttls\" directive: "
                        + "write \"ssl_certificate\" and \"ssl_certificate_key\"");
        assertThat(inMail(server + "listen 465 ssl; starttls on; ssl_certificate a; }"))
                .containsExactly("no \"ssl_certificate_key\" is defined for the \"listen ... ssl\" directive");
        assertThat(inMail("starttls on; " + server + CERTIFICATE + "ssl_certificate b; }"))
                .containsExactly(NO_KEY + "b\" and the \"starttls\" directive");
        assertThat(inMail(server + "starttls off; }")).isEmpty();
        assertThat(inMail(server + "starttls on; " + CERTIFICATE + " }")).isEmpty();
    }

    @Test
    void sslOnNeedsACertificateWhileThereIsSuchADirective() {
        String missing = "no \"ssl_certificate\" is defined for the \"ssl\" directive: "
                + "write \"ssl_certificate\" and \"ssl_certificate_key\"";
        String inherited = "ssl on; server { listen 1; ssl_reject_handshake on; } server { listen 2; }";

        assertThat(RULE.in("1.25.0").inHttp("server { listen 1; ssl on; }")).containsExactly(missing);
        assertThat(RULE.in("1.25.0").inHttp(inherited)).containsExactly(missing);
        assertThat(RULE.in("1.25.1").inHttp(inherited)).isEmpty();
        assertThat(RULE.inHttp("server { listen 1; ssl off; }")).isEmpty();
        assertThat(RULE.inHttp("server { listen 1; ssl on; include certificates.conf; }"))
                .isEmpty();
        assertThat(RULE.inHttp("server { listen 1; ssl on; ssl_certificate a; }"))
                .containsExactly(NO_KEY + "a\": each \"ssl_certificate\" needs one on the same level");
        assertThat(inMail("auth_http 127.0.0.1/a; server { listen 25; ssl on; }"))
                .containsExactly(missing);
    }

    private static java.util.List<String> inStream(RuleFindings rule, String stream) {
        return rule.inMain("events {}\nstream {\n" + stream + "\n}\n");
    }

    private static java.util.List<String> inMail(String mail) {
        return RULE.inMain("events {}\nmail {\n" + mail + "\n}\n");
    }
}
