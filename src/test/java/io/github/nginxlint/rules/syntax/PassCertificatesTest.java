package io.github.nginxlint.rules.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PassCertificatesTest {

    private static final RuleFindings RULE = RuleFindings.of(new MissingDirective());
    private static final RuleFindings KEYS = RuleFindings.of(new CacheWithoutKey());
    private static final RuleFindings CONFLICTS = RuleFindings.of(new ConflictingDirectives());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            proxy_ssl_verify on; proxy_pass HTTPS://127.0.0.1;       | no proxy_ssl_trusted_certificate for proxy_ssl_verify
            proxy_ssl_verify ON; proxy_pass http://$host;            | no proxy_ssl_trusted_certificate for proxy_ssl_verify
            grpc_ssl_verify on; grpc_pass grpcs://127.0.0.1:1;       | no grpc_ssl_trusted_certificate for grpc_ssl_verify
            uwsgi_ssl_verify on; uwsgi_pass suwsgi://127.0.0.1:1;    | no uwsgi_ssl_trusted_certificate for uwsgi_ssl_verify
            proxy_ssl_verify on; proxy_ssl_trusted_certificate ""; proxy_pass https://a; | no proxy_ssl_trusted_certificate
            proxy_ssl_certificate a.pem; proxy_pass https://a;       | no "proxy_ssl_certificate_key" is defined for certificate "a.pem"
            grpc_ssl_certificate $host; grpc_pass grpcs://a:1;       | no "grpc_ssl_certificate_key" is defined for certificate "$host"
            proxy_ssl_verify on; if ($host) { proxy_pass https://a; } | no proxy_ssl_trusted_certificate for proxy_ssl_verify
            """)
    void tlsToABackendNeedsItsCertificates(String location, String message) {
        assertThat(RULE.inHttp("server { location / { " + location + " } }"))
                .singleElement()
                .asString()
                .startsWith(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy_ssl_verify on; proxy_pass http://127.0.0.1;",
                "proxy_ssl_verify on; grpc_pass grpcs://127.0.0.1:1;",
                "proxy_ssl_verify off; proxy_pass https://a;",
                "proxy_ssl_verify on; proxy_ssl_trusted_certificate a.pem; proxy_pass https://a;",
                "proxy_ssl_verify on; include tls.conf; proxy_pass https://a;",
                "proxy_ssl_verify on; proxy_pass $URL;",
                "proxy_ssl_certificate a.pem; proxy_ssl_certificate_key a.key; proxy_pass https://a;",
                "proxy_ssl_certificate a.pem; include tls.conf; proxy_pass https://a;",
                "proxy_ssl_certificate \"\"; proxy_pass https://a;",
                "proxy_ssl_certificate $CERT; proxy_pass https://a;",
            })
    void whatIsNotNeededIsNotMissed(String location) {
        assertThat(RULE.inHttp("server { location / { " + location + " } }")).isEmpty();
    }

    @Test
    void whatHttpSetsIsSaidOnce() {
        assertThat(RULE.inHttp("proxy_ssl_verify on; server { location /a { proxy_pass https://a; }"
                        + " location /b { proxy_pass https://b; } }"))
                .hasSize(1);
    }

    @Test
    void aServerOfStreamNeedsThemWhenItEncrypts() {
        assertThat(RULE.inMain("events {} stream { proxy_ssl on; proxy_ssl_certificate a;"
                        + " server { listen 1; proxy_pass 127.0.0.1:1; proxy_ssl_verify on; }"
                        + " server { listen 2; proxy_pass 127.0.0.1:1; proxy_ssl off; proxy_ssl_verify on; } }"))
                .containsExactly(
                        "no \"proxy_ssl_certificate_key\" is defined for certificate \"a\"",
                        "no proxy_ssl_trusted_certificate for proxy_ssl_verify: nothing says whose certificates are"
                                + " good");
        assertThat(RULE.inMain("events {} stream { server { listen 1; proxy_pass $host:1; proxy_ssl_verify on; } }"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fastcgi_cache z; server { location / { fastcgi_cache off; } location /b { } }          | 1
            uwsgi_cache z; server { uwsgi_cache_key a; }                                           | 0
            uwsgi_cache z;                                                                         | 0
            uwsgi_cache z; server { uwsgi_cache_key a; location / { uwsgi_cache_key b; } }         | 0
            uwsgi_cache z; server { uwsgi_store on; }                                              | 0
            uwsgi_cache z; server { uwsgi_store off; }                                             | 1
            uwsgi_cache z; server { include key.conf; }                                            | 0
            server { location / { scgi_cache $host; } location /b { scgi_cache z; } }              | 2
            server { location / { scgi_cache $ZONE; } }                                            | 0
            server { location / { scgi_cache z; scgi_cache_key ""; } }                             | 0
            server { location / { scgi_store on; location /a { scgi_cache off; } } }               | 0
            server { location / { proxy_cache z; } }                                               | 0
            """)
    void aCacheThatIsInEffectNeedsAKey(String http, int count) {
        assertThat(KEYS.inHttp(http)).hasSize(count).allMatch(text -> text.startsWith("no \""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            proxy_store on; proxy_cache z;          | "proxy_cache" directive is incompatible with "proxy_store"
            scgi_cache z; scgi_store /a$uri;        | "scgi_store" directive is incompatible with "scgi_cache"
            proxy_store off; proxy_cache z;         |
            proxy_store on; proxy_cache off;        |
            proxy_store $STORE; proxy_cache z;      |
            proxy_store on; fastcgi_cache z;        |
            """)
    void anAnswerIsCachedOrStored(String location, String message) {
        assertThat(CONFLICTS.inHttp("server { location / { " + location + " } }"))
                .hasSize(message == null ? 0 : 1)
                .allMatch(text -> text.startsWith(message));
    }
}
