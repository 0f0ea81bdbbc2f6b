package io.github.nginxlint.rules.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HashBucketTooSmallTest {

    private static final RuleFindings RULE = RuleFindings.of(new HashBucketTooSmall());
    private static final String K46 = "k".repeat(46);
    private static final String K47 = "k".repeat(47);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            map_hash             | map $host $a { K 1; }                                  | in http, above the first "map"
            map_hash             | map $host $a { `\\K` 1; }                              | in http, above the first "map"
            map_hash             | map $host $a { hostnames; a.K.* 1; }                   | in http, above the first "map"
            map_hash             | map $host $a { hostnames; .K 1; }                      | in http, above the first "map"
            variables_hash       | map $host $K { default 1; }                            | in http
            variables_hash       | geo $K { default 1; }                                  | in http
            variables_hash       | geo $host $K { default 1; }                            | in http
            variables_hash       | split_clients $host $K { * 1; }                        | in http
            variables_hash       | server { set $K 1; }                                   | in http
            server_names_hash    | server { server_name *.K; } server { }                 | in http
            types_hash           | types { a/b c K; } server { }                          | on the same level or above
            types_hash           | server { types { a/b K; } }                            | on the same level or above
            proxy_headers_hash   | proxy_set_header K a; server { }                       | on the same level or above
            proxy_headers_hash   | server { location / { proxy_hide_header K; } }         | on the same level or above
            referer_hash         | server { valid_referers none K/path a; }               | on the same level or above
            """)
    void aNameOf47BytesNeedsMoreThan64(String table, String text, String where) {
        String start = "could not build " + table + ", you should increase " + table + "_bucket_size: 64; \"" + K47;

        assertThat(RULE.inHttp(text.replace("`", "").replace("K", K46))).isEmpty();
        assertThat(RULE.inHttp(text.replace("`", "").replace("K", K47)))
                .containsExactly(start + "\" has 47 bytes: write \"" + table + "_bucket_size 128;\" " + where);
        assertThat(RULE.inHttp(
                        table + "_bucket_size 65; " + text.replace("`", "").replace("K", K47)))
                .filteredOn(message -> !table.equals("referer_hash"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            test_types_hash           | gzip_types a/b K; server { }
            test_types_hash           | server { location / { sub_filter_types K; } }
            grpc_headers_hash         | server { grpc_set_header K a; }
            grpc_headers_hash         | server { grpc_hide_header K; }
            fastcgi_hide_headers_hash | server { fastcgi_hide_header K; }
            fastcgi_params_hash       | server { fastcgi_param HTTP_K a; }
            scgi_params_hash          | server { scgi_param HTTP_K a; }
            """)
    void whereNoSizeCanBeSet46IsTheMost(String table, String text) {
        assertThat(RULE.inHttp(text.replace("K", K46))).isEmpty();
        assertThat(RULE.inHttp(text.replace("K", K47)))
                .containsExactly("could not build " + table + ", you should increase " + table + "_bucket_size: 64; \""
                        + K47 + "\" has 47 bytes, and more than 46 cannot stand here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "map $host $a { default K; ~K 1; include K; volatile; K; K 1 2; {{K}} 1; }",
                "map_hash_bucket_size ${SIZE}; map $host $a { K 1; }",
                "map_hash_bucket_size x; map $host $a { K 1; }",
                "include sizes.conf; map $host $a { K 1; } server { types { a/b K; } }",
                "gzip_types K; gzip_types a/b;",
                "gzip_types K *; server { }",
                "server { gzip_types {{K}}; }",
                "proxy_set_header K a; server { proxy_set_header A a; }",
                "server { server_name K; } server { listen 81; }",
                "server { server_name ~K $hostname {{K}}; } server { }",
                "server { valid_referers none blocked server_names ~K; }",
                "server { fastcgi_param K a; fastcgi_param XHTTP_K a; }",
                "server { proxy_pass_header K; }",
                "brotli_types K; server { }"
            })
    void whatIsNotInTheTableOrNotKnownIsNotSaid(String http) {
        assertThat(RULE.inHttp(http.replace("K", K47))).isEmpty();
    }

    @Test
    void theLongestNameIsSaidAndBytesAreCounted() {
        List<String> messages =
                RULE.inHttp("map $host $a { " + K47 + " 1; } map $uri $b { " + "ä".repeat(60) + " 1; }");

        assertThat(messages)
                .containsExactly("could not build map_hash, you should increase map_hash_bucket_size: 64; \""
                        + "ä".repeat(60) + "\" has 120 bytes: write \"map_hash_bucket_size 192;\" in http, above the "
                        + "first \"map\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            variables_hash_max_size 0;                                          | you should increase variables_hash_max_size: 0
            variables_hash_bucket_size 0;                                       | you should increase variables_hash_bucket_size: 0
            variables_hash_bucket_size 65473;                                   | too large variables_hash_bucket_size: 65536
            map_hash_max_size 0; map $host $a { a 1; }                          | you should increase map_hash_max_size: 0
            server_names_hash_max_size 0; server { server_name a; } server { }  | you should increase server_names_hash_max_size: 0
            server { referer_hash_max_size 0; valid_referers a; }               | you should increase referer_hash_max_size: 0
            """)
    void aTableNeedsRoomAtAll(String http, String message) {
        assertThat(RULE.inHttp(http)).hasSize(1).allMatch(said -> said.endsWith(message));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "variables_hash_bucket_size 65472;",
                "map_hash_max_size 0; map $host $a { default 1; }",
                "server_names_hash_max_size 0; server { server_name a; }",
                "types_hash_max_size 0;"
            })
    void aTableThatIsNotMadeNeedsNone(String http) {
        assertThat(RULE.inHttp(http)).isEmpty();
    }

    @Test
    void streamHasItsOwnSizes() {
        String map = "map $remote_addr $a { " + K47 + " 1; }";

        assertThat(RULE.inMain("events {} http { map_hash_bucket_size 128; } stream { " + map + " }"))
                .hasSize(1)
                .allMatch(message ->
                        message.endsWith("\"map_hash_bucket_size 128;\" in stream, above the first \"map\""));
        assertThat(RULE.inMain("events {} stream { map_hash_bucket_size 128; " + map + " }"))
                .isEmpty();
    }

    @Test
    void serversOfStreamHaveNamesSince1255() {
        String main = "events {} stream { server { listen 1; server_name " + K47 + "; } server { listen 1; } }";

        assertThat(RULE.in("1.25.5").inMain(main)).hasSize(1);
        assertThat(RULE.inMain(main)).isEmpty();
    }

    @Test
    void inAFragmentOnlyWhatNobodyCanSetIsSaid() {
        assertThat(RULE.inFragment("map $host $a { " + K47 + " 1; } server { gzip_types " + K47 + "; }", "http"))
                .hasSize(1);
        assertThat(RULE.inFragment(
                        "location / { proxy_set_header " + K47 + " a; grpc_set_header " + K47 + " a; }",
                        "http",
                        "server"))
                .hasSize(1);
    }

    @Test
    void aNameThatNoBucketHoldsIsTooLong() {
        String line = "k".repeat(3000);

        assertThat(RULE.inHttp("map_hash_bucket_size 2048; map $host $a { " + line + " 1; }"))
                .hasSize(1)
                .allMatch(message -> message.contains("map_hash_bucket_size 3072;") && message.length() < 310);
    }
}
