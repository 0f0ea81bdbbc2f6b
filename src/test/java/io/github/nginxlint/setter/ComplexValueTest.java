package io.github.nginxlint.setter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ComplexValueTest {

    private static final String NO_NAME = "invalid variable name: no name follows \"$\", and nginx cannot escape it";

    @Test
    void variablesAreReadWhereTheTypeAllowsThem() {
        assertThat(Complaints.location("auth_basic $realm; proxy_cache_bypass $a ${b}c; limit_rate ${r}k;"))
                .isEmpty();
        assertThat(Complaints.location("auth_basic \"5$\"; proxy_no_cache $a '$-' $; limit_rate '${r';"))
                .containsExactly(NO_NAME, NO_NAME, "the closing bracket in \"r\" variable is missing");
    }

    @Test
    void aSizeWithoutVariablesIsASize() {
        assertThat(Complaints.location("limit_rate 10k; limit_rate_after 0;")).isEmpty();
        assertThat(Complaints.location("limit_rate 1g;"))
                .singleElement()
                .asString()
                .startsWith("\"limit_rate\" directive invalid value");
    }

    @Test
    void ratesOfThePassingModulesTakeVariablesSince1dot27() {
        String rate = "proxy_limit_rate $rate;";

        assertThat(Complaints.location(rate)).isEmpty();
        assertThat(Complaints.location(rate, "1.27.0")).isEmpty();
        assertThat(Complaints.location(rate, "1.26.3")).hasSize(1);
        assertThat(Complaints.location("proxy_limit_rate 1x; fastcgi_limit_rate $;"))
                .hasSize(1);
        assertThat(Complaints.location("fastcgi_limit_rate $;", "1.27.0")).containsExactly(NO_NAME);
        assertThat(Complaints.location("fastcgi_limit_rate 1k;", "1.18.0")).isEmpty();
    }

    @Test
    void certificatesOfThePassingModulesTakeVariablesSince1dot21() {
        assertThat(Complaints.location("proxy_ssl_certificate a$;")).isEmpty();
        assertThat(Complaints.location("proxy_ssl_certificate a$;", "1.20.2")).isEmpty();
        assertThat(Complaints.location("proxy_ssl_certificate a$;", "1.21.0")).containsExactly(NO_NAME);
    }

    @Test
    void headersAndParametersAreReadBelowHttp() {
        assertThat(Complaints.location("proxy_set_header A a$; fastcgi_param A '${b'; proxy_set_body $;"))
                .hasSize(3);
        assertThat(Complaints.location("proxy_set_header a$ b; fastcgi_index a$; proxy_ssl_conf_command a b$;"))
                .isEmpty();
        assertThat(Complaints.http("proxy_set_header A a$; server { proxy_set_header B b; }"))
                .isEmpty();
        assertThat(Complaints.http("proxy_set_header A a$;")).isEmpty();
    }

    @Test
    void whatAServerInheritsIsReadInHttpAsWell() {
        assertThat(Complaints.http("proxy_set_header A a$; server { proxy_set_header B b; } server {}"))
                .containsExactly(NO_NAME);
    }

    @Test
    void aCertificateAndItsKeyAreReadWhereThereIsACertificate() {
        assertThat(Complaints.http("server { ssl_certificate c$; ssl_certificate_key 'k${a'; }"))
                .containsExactly(NO_NAME, "the closing bracket in \"a\" variable is missing");
        assertThat(Complaints.http("server { ssl_certificate_key k$; }")).isEmpty();
    }

    @Test
    void anAddressToBindToIsRead() {
        assertThat(Complaints.location("proxy_bind $; uwsgi_bind '${host'; fastcgi_bind $host;"))
                .containsExactly(NO_NAME, "the closing bracket in \"host\" variable is missing");
    }

    @Test
    void whatIsPushedIsReadBefore1dot25dot1() {
        assertThat(Complaints.location("http2_push $;", "1.22.1")).containsExactly(NO_NAME);
        assertThat(Complaints.location("http2_push $;", "1.25.1")).isEmpty();
        assertThat(Complaints.location("http2_push $;")).isEmpty();
    }
}
