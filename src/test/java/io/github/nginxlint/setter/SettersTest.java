package io.github.nginxlint.setter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SettersTest {

    @Test
    void aFlagIsOnOrOffInAnyCase() {
        assertThat(Complaints.http("gzip ON; tcp_nopush Off; sendfile on;")).isEmpty();
        assertThat(Complaints.http("gzip 1;"))
                .containsExactly("invalid value \"1\" in \"gzip\" directive, it must be \"on\" or \"off\"");
    }

    @Test
    void aWordIsOneOfTheListInAnyCase() {
        assertThat(Complaints.http("gzip_http_version 1.1; satisfy ANY; gzip_static always;"))
                .isEmpty();
        assertThat(Complaints.http("satisfy some; if_modified_since exat;"))
                .containsExactly(
                        "invalid value \"some\": write \"all\" or \"any\"",
                        "invalid value \"exat\": did you mean \"exact\"");
    }

    @Test
    void theWordsAreThoseOfTheVersion() {
        assertThat(Complaints.http("proxy_http_version 2;")).isEmpty();
        assertThat(Complaints.http("proxy_http_version 2;", "1.29.3"))
                .containsExactly("invalid value \"2\": write \"1.0\" or \"1.1\"");
        assertThat(Complaints.http("proxy_http_version 2;", "1.29.4")).isEmpty();
    }

    @Test
    void aFlagThatBecameAWordIsAFlagBefore() {
        String protocol = "stream { server { proxy_protocol v3; } }";
        assertThat(Complaints.main(protocol)).containsExactly("invalid value \"v3\": write \"off\", \"on\" or \"v2\"");
        assertThat(Complaints.main(protocol, "1.31.3"))
                .containsExactly("invalid value \"v3\" in \"proxy_protocol\" directive, it must be \"on\" or \"off\"");
        assertThat(Complaints.http("ssl_ocsp leaf;", "1.22.1")).isEmpty();
        assertThat(Complaints.http("ssl_ocsp x;", "1.22.1"))
                .containsExactly("invalid value \"x\": write \"off\", \"on\" or \"leaf\"");
    }

    @Test
    void settersThatWrapAnotherReadAsItDoes() {
        assertThat(Complaints.http("server { ssl yes; }", "1.22.1"))
                .containsExactly("invalid value \"yes\" in \"ssl\" directive, it must be \"on\" or \"off\"");
        assertThat(Complaints.main("mail { starttls maybe; }"))
                .containsExactly("invalid value \"maybe\": write \"off\", \"on\" or \"only\"");
    }

    @Test
    void theNameOfAServerCanBeARegularExpression() {
        assertThat(Complaints.http("server { server_name ~^a(b)$ b; }")).isEmpty();
        assertThat(Complaints.http("server { server_name a ~(; }"))
                .singleElement()
                .asString()
                .startsWith("pcre2_compile() failed: missing closing parenthesis in \"(\"");
    }

    @Test
    void eachWordOfAListIsOneThatIsKnown() {
        assertThat(Complaints.http("proxy_next_upstream error timeout HTTP_502;"))
                .isEmpty();
        assertThat(Complaints.http("proxy_next_upstream error http_500s http_999; gzip_proxied everything;"))
                .containsExactly(
                        "invalid value \"http_500s\": did you mean \"http_500\"", "invalid value \"everything\"");
    }

    @Test
    void aWordThatStandsTwiceIsNotAddedAgain() {
        assertThat(Complaints.http("proxy_next_upstream error timeout Error; userid_flags samesite=lax samesite=none;"))
                .containsExactly("duplicate value \"Error\"", "duplicate value \"samesite=none\"");
    }

    @Test
    void whatIsIgnoredNowIsReadForVersionsInWhichItWasInForce() {
        String pushes = "http2_max_concurrent_pushes x; http2_push_preload x;";
        assertThat(Complaints.http(pushes)).isEmpty();
        assertThat(Complaints.http(pushes, "1.25.1")).isEmpty();
        assertThat(Complaints.http(pushes, "1.25.0")).hasSize(2);
        assertThat(Complaints.http("http2_idle_timeout x; http2_max_requests 1x; http2_max_field_size 1g;", "1.18.0"))
                .hasSize(3);
        assertThat(Complaints.http("http2_idle_timeout x; http2_push x; spdy_chunk_size x;", "1.22.1"))
                .isEmpty();
    }

    @Test
    void aLongValueIsShortened() {
        assertThat(Complaints.http("satisfy " + "a".repeat(500) + ";"))
                .containsExactly("invalid value \"" + "a".repeat(80) + "...\": write \"all\" or \"any\"");
    }

    @Test
    void aPlaceholderIsNotJudged() {
        assertThat(Complaints.http("gzip $GZIP; sendfile {{sendfile}};")).isEmpty();
    }
}
