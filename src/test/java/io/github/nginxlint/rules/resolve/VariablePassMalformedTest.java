package io.github.nginxlint.rules.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.nginxlint.rules.syntax.RuleFindings;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariablePassMalformedTest {

    private static final RuleFindings RULE = RuleFindings.of(new VariablePassMalformed());

    private static List<String> messages(String value, String pass) {
        return RULE.inHttp(
                "upstream app { server a:1; } server { location / { set $v \"%s\"; %s; } }".formatted(value, pass));
    }

    @ParameterizedTest
    @CsvSource({
        "'', proxy_pass http://$v:3000/, no host in upstream",
        "'', proxy_pass http://$v/x, no host in upstream",
        "'', proxy_pass http://$v?x, no host in upstream",
        "'', proxy_pass http://$v$request_uri, no host in upstream",
        "'', proxy_pass http://$v, invalid URL prefix",
        "'', proxy_pass $scheme://$v, invalid URL prefix",
        "'', proxy_pass http://127.0.0.1:$v/, invalid port in upstream",
        "0, proxy_pass http://127.0.0.1:$v, invalid port in upstream",
        "65536, proxy_pass http://127.0.0.1:$v, invalid port in upstream",
        "99999999999, proxy_pass http://127.0.0.1:$v, invalid port in upstream",
        "80a, proxy_pass http://127.0.0.1:$v, invalid port in upstream",
        "https://a, proxy_pass http://$v$request_uri, invalid port in upstream",
        "10.0.0.1, fastcgi_pass $v, no port in upstream",
        "backend, uwsgi_pass $v, no port in upstream",
        "backend, grpc_pass grpc://$v, no port in upstream"
    })
    void anAddressThatNginxCannotReadIsReportedInItsWords(String value, String pass, String words) {
        assertThat(messages(value, pass)).singleElement().asString().contains("every request ends in 500 (" + words);
    }

    @ParameterizedTest
    @CsvSource({
        "a, proxy_pass http://$v",
        "65535, proxy_pass http://a:$v",
        "'', proxy_pass http://a$v",
        "'', proxy_pass http://a:80$v",
        "'', proxy_pass http://a/$v",
        "'', proxy_pass http://a/x?u=http://$v",
        "'', proxy_pass $v",
        "http://a, proxy_pass $v",
        "http://a, proxy_pass $v/b?u=http://",
        "[::1], proxy_pass http://$v",
        "unix:/run/a.sock, proxy_pass http://$v",
        "a$arg_x, proxy_pass http://$v",
        "'', proxy_pass http://$v$arg_x",
        "app, fastcgi_pass $v",
        "APP, grpc_pass $v",
        "10.0.0.1:9000, fastcgi_pass $v",
        "http://10.0.0.1, fastcgi_pass $v",
        "{{ host }}, fastcgi_pass $v",
        "'', proxy_pass http://{{ host }}:$v",
        "'', memcached_pass $v"
    })
    void anyOtherAddressIsNot(String value, String pass) {
        assertThat(messages(value, pass)).isEmpty();
    }

    @Test
    void oneGoodValueAmongSeveralIsEnough() {
        assertThat(RULE.inHttp("""
                        server { location / {
                            set $v ""; if ($arg_x) { set $v a; } proxy_pass http://$v:80; } }
                        """)).isEmpty();
    }

    @Test
    void aNameWithoutPortMayBeAnUpstreamThatIsNotSeen() {
        assertThat(RULE.inHttp("include nowhere.conf; server { location / { set $v php; fastcgi_pass $v; } }"))
                .isEmpty();
    }

    private static List<String> ofMap(String source, String lines, String more) {
        return RULE.inHttp("""
                map %s $pool { %s }
                server { server_name a.com www.a.com; location / { %s proxy_pass http://$pool:80; } }
                """.formatted(source, lines, more));
    }

    @ParameterizedTest
    @CsvSource({
        "$cookie_a, x 1.1.1.1;, true",
        "$arg_a, x 1.1.1.1; y 1.1.1.2;, true",
        "$host, a.com 1.1.1.1;, true",
        "$host, A.com 1.1.1.1; www.a.com 1.1.1.2;, false",
        "$host, hostnames; .a.com 1.1.1.1;, false",
        "$host, ~a 1.1.1.1;, false",
        "$cookie_a, x 1.1.1.1; default 1.1.1.2;, false",
        "$cookie_a, x 1.1.1.1; '' 1.1.1.2;, false",
        "$cookie_a, x 1.1.1.1; include nowhere.map;, false",
        "$http_x, x 1.1.1.1;, false",
        "$cookie_a, '', true"
    })
    void aMapWithoutDefaultIsReportedWhereOrdinaryRequestsFallThrough(String source, String lines, boolean reported) {
        assertThat(ofMap(source, lines.replace("''", "\"\""), "")).hasSize(reported ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"$pool = \"\", false", "$cookie_a != x, false", "$cookie_b, true"})
    void aConditionMayCatchWhatFallsThrough(String condition, boolean reported) {
        assertThat(ofMap("$cookie_a", "x 1.1.1.1;", "if (" + condition + ") { return 404; }"))
                .hasSize(reported ? 1 : 0);
    }

    @Test
    void soMayAConditionOnAnotherMap() {
        assertThat(ofMap("$cookie_a", "x 1.1.1.1; } map $pool $none { '' 1;", "if ($none) { return 404; }"))
                .isEmpty();
    }
}
