package io.github.nginxlint.rules.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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

    @Test
    void aCharsetThatCannotBeSeenIsNotGuessed() {
        assertThat(inHttp("source_charset a; server { charset @CHARSET@; }")).isEmpty();
        assertThat(inHttp("source_charset a; include nowhere; server { charset b; }"))
                .isEmpty();
        assertThat(inHttp("server { source_charset a; charset b; include nowhere; }"))
                .hasSize(1);
        assertThat(RuleFindings.of(new ConflictingDirectives())
                        .inFragment("source_charset a; server { charset b; }", "http"))
                .isEmpty();
    }

    @Test
    void aPairOfCharsetsIsReportedOnce() {
        assertThat(inHttp("source_charset a; server { charset b; location / { charset B; } } server { charset b; }"))
                .hasSize(1);
    }

    @Test
    void sizesThatCannotBeSeenAreNotCompared() {
        assertThat(inHttp("connection_pool_size 16k; server { include nowhere; }"))
                .isEmpty();
        assertThat(inHttp("large_client_header_buffers 4 256; server { }"))
                .containsExactly("the \"large_client_header_buffers\" size must be equal to or greater than"
                        + " \"connection_pool_size\": 256 is less than 512");
        assertThat(inHttp("large_client_header_buffers 4 256; server { connection_pool_size 256; }"))
                .isEmpty();
    }

    @Test
    void namesThatRefererMayHaveAreNotGuessed() {
        assertThat(inHttp("server { valid_referers none; include nowhere; }")).isEmpty();
        assertThat(inHttp("server { server_name ~a; include nowhere; valid_referers none server_names; }"))
                .isEmpty();
        assertThat(inHttp("server { server_name @NAME@; valid_referers none server_names; }"))
                .isEmpty();
        assertThat(inHttp("server { server_name ~a; location / { valid_referers server_names blocked; } }"))
                .hasSize(1);
        assertThat(RuleFindings.of(new ConflictingDirectives())
                        .inFragment("valid_referers none server_names;", "http", "server"))
                .isEmpty();
    }

    @Test
    void onlyFilesWithABufferAreCompared() {
        assertThat(inHttp(
                        "access_log off; access_log syslog:server=127.0.0.1; access_log logs/$host combined buffer=1k;"
                                + " access_log logs/$host combined buffer=2k; access_log logs/a combined buffer=x;"
                                + " access_log logs/a combined buffer=1k; access_log @LOG@ combined buffer=2k;"
                                + " access_log logs/b combined; access_log logs/b combined gzip=3;"))
                .isEmpty();
        assertThat(inHttp("access_log logs/b combined buffer=64k gzip; access_log logs/b combined gzip=3;"))
                .hasSize(1);
    }

    @Test
    void mailHasTlsFromTheStartOrLaterOnOneLevel() {
        assertThat(inMail("ssl on; starttls only;"))
                .containsExactly(
                        "\"ssl\" directive conflicts with \"starttls\": a connection begins with TLS or turns to"
                                + " it, write one of them");
        assertThat(inMail("starttls on; ssl on;"))
                .containsExactly("\"starttls\" directive conflicts with \"ssl on\": a connection begins with TLS or"
                        + " turns to it, write one of them");
        assertThat(inMail("ssl off; starttls on;")).isEmpty();
        assertThat(inMail("ssl on; starttls off;")).isEmpty();
        assertThat(RuleFindings.of(new ConflictingDirectives())
                        .inMain("events {} mail { starttls on; server { ssl on; } }"))
                .isEmpty();
        assertThat(RuleFindings.of(new ConflictingDirectives())
                        .in("1.25.1")
                        .messages(Map.of("nginx.conf", "events {} mail { ssl on; starttls on; }"), "nginx.conf"))
                .isEmpty();
    }

    private static List<String> inMail(String text) {
        return RuleFindings.of(new ConflictingDirectives()).inMain("events {} mail { server { " + text + " } }");
    }

    private static List<String> inLocation(String text) {
        return inHttp("server { location / { " + text + " } }");
    }

    private static List<String> inHttp(String text) {
        return RuleFindings.of(new ConflictingDirectives()).inMain("events {} http { " + text + " }");
    }
}
