package io.github.nginxlint.rules.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DuplicateDefinitionTest {

    private static final RuleFindings RULE = RuleFindings.of(new DuplicateDefinition());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            limit_conn_zone $host zone=a:1m; limit_req_zone $host zone=a:1m rate=1r/s; | the shared memory zone "a" is already declared for a different use
            limit_conn_zone $host zone=a:1m; limit_conn_zone $host zone=a:2m;          | the size 2097152 of shared memory zone "a" conflicts with already declared size 1048576
            limit_conn_zone $host zone=a:1m; limit_conn_zone $uri zone=a:1m;           | limit_conn_zone "a" is already bound to key "$host"
            limit_req zone=a; limit_conn a 1;                                          | the shared memory zone "a" is already declared for a different use
            ssl_session_cache shared:a:1m; ssl_ocsp_cache shared:a:1m;                 | the shared memory zone "a" is already declared for a different use
            ssl_session_cache shared:a:1m shared:a:2m;                                 | the size 2097152 of shared memory zone "a" conflicts with already declared size 1048576
            proxy_cache_path t keys_zone=a:1m; fastcgi_cache a;                        | the shared memory zone "a" is already declared for a different use
            proxy_cache_path t keys_zone=a:1m; proxy_cache_path u keys_zone=a:1m;      | duplicate zone "a"
            proxy_cache_path t keys_zone=a:1m; proxy_temp_path t/;                     | the same path name "t" used in nginx.conf:3 and here: each cache needs a directory of its own
            proxy_temp_path t 1; server { scgi_temp_path t 1 2; }                      | the same path name "t" in nginx.conf:3 has the different levels than here: write the same levels, or another directory
            log_format a b; log_format a c;                                            | duplicate "log_format" name "a"
            log_format combined c;                                                     | duplicate "log_format" name "combined": nginx defines this one itself, take another name
            """)
    void aSecondDefinitionIsSaidInTheWordsOfNginx(String http, String message) {
        assertThat(RULE.inHttp(http)).containsExactly(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "proxy_cache_path /t/ keys_zone=a:1m; proxy_cache_path /t keys_zone=b:1m;",
                "proxy_cache_path $DIR keys_zone=a:1m; proxy_cache_path $DIR keys_zone=b:1m;",
                "log_format {{name}} a; log_format {{name}} b;",
                "limit_req_zone $host zone=$ZONE:1m rate=1r/s; limit_req_zone $host zone=$ZONE:1m rate=1r/s;",
                "limit_req_zone $host zone=a:1x rate=1r/s; limit_req_zone $host zone=a:1m rate=1r/s;",
                "limit_req zone=a; limit_req zone=a; limit_req_zone $host zone=a:1m rate=1r/s; limit_req zone=a;",
                "proxy_temp_path t; server { proxy_temp_path t/; }"
            })
    void nothingIsSaidOfWhatIsNotSurelyTheSame(String http) {
        assertThat(RULE.inHttp(http)).isEmpty();
    }

    @Test
    void theTwoPartsHaveFormatsOfTheirOwn() {
        assertThat(RULE.inMain("events {} http { log_format a b; } stream { log_format a b; log_format combined b; }"))
                .isEmpty();
        assertThat(RULE.inMain("events {} stream { log_format a b; log_format a b; }"))
                .hasSize(1);
    }

    @Test
    void zonesOfAllPartsShareOneSetOfNames() {
        assertThat(RULE.inMain("events {} http { limit_conn_zone $host zone=a:1m; } "
                        + "stream { limit_conn_zone $remote_addr zone=a:1m; }"))
                .containsExactly("the shared memory zone \"a\" is already declared for a different use");
    }

    @Test
    void whatIsSeenTwiceInAFragmentIsThereTwice() {
        assertThat(RULE.inFragment(
                        "log_format a b; log_format a c; limit_conn_zone $a zone=b:1m; limit_req zone=b;", "http"))
                .hasSize(2);
    }

    @Test
    void aFileThatIsIncludedTwiceDefinesTwice() {
        Map<String, String> files =
                Map.of("nginx.conf", "events {} http { include a.conf; include a.conf; }", "a.conf", "log_format a b;");

        assertThat(RULE.messages(files, "nginx.conf")).containsExactly("duplicate \"log_format\" name \"a\"");
    }

    @Test
    void aDirectoryThatIsUsedTwiceIsSaidBeforeTheZone() {
        assertThat(RULE.inHttp("proxy_cache_path t keys_zone=a:1m; proxy_cache_path t keys_zone=a:1m;"))
                .hasSize(1)
                .allMatch(message -> message.startsWith("the same path name"));
    }

    @Test
    void poolsHaveNames() {
        assertThat(
                        RULE.inMain(
                                "thread_pool default threads=1; thread_pool default threads=2; thread_pool b threads=1; events {}"))
                .containsExactly("duplicate thread pool \"default\"");
    }
}
