package io.github.nginxlint.rules.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashNotOptimalTest {

    private static final RuleFindings RULE = RuleFindings.of(new HashNotOptimal());

    @Test
    void moreKeysThanFitIntoAllBucketsAreTooMany() {
        // three keys of up to six bytes fit in a bucket of 64
        assertThat(RULE.inHttp("map_hash_max_size 1; map $uri $a { " + keys(3) + "}"))
                .isEmpty();
        assertThat(RULE.inHttp("map_hash_max_size 1; map $uri $a { " + keys(4) + "}"))
                .containsExactly("could not build optimal map_hash, you should increase either map_hash_max_size: 1 or "
                        + "map_hash_bucket_size: 64; ignoring map_hash_bucket_size: 4 keys, "
                        + "write \"map_hash_max_size 2;\" above the first \"map\"");
        assertThat(RULE.inHttp("map_hash_max_size 1; map_hash_bucket_size 65; map $uri $a { " + keys(4) + "}"))
                .isEmpty();
    }

    @Test
    void theDefaultsAreThoseOfNginx() {
        assertThat(RULE.inHttp("map $uri $a { " + keys(1000) + "}")).isEmpty();
        assertThat(RULE.inHttp("map $uri $a { " + keys(7000) + "}"))
                .hasSize(1)
                .allMatch(message -> message.contains("map_hash_max_size: 2048 or map_hash_bucket_size: 64"));
        assertThat(RULE.inMain("events {} stream { map $remote_addr $a { " + keys(7000) + "} }"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "map $uri $a { hostnames; KEYS }",
                "map $uri $a { include keys; KEYS }",
                "map $uri $a { {{key}} 1; KEYS }",
                "map $uri $a { two words here; KEYS }",
                "map_hash_max_size ${MAX}; map $uri $a { KEYS }",
                "map_hash_bucket_size x; map $uri $a { KEYS }",
                "map_hash_max_size 0; map $uri $a { KEYS }",
                "map_hash_bucket_size 0; map $uri $a { KEYS }",
                "map_hash_bucket_size 70000; map $uri $a { KEYS }",
                "include sizes.conf; map $uri $a { KEYS }",
                "map_hash_max_size 65536; map $uri $a { KEYS }"
            })
    void whatIsNotKnownOrRefusedIsNotSaid(String http) {
        assertThat(RULE.inHttp(http.replace("KEYS", keys(7000)))).isEmpty();
    }

    @Test
    void aFragmentMayHaveItsSizesElsewhere() {
        assertThat(RULE.inFragment("map $uri $a { " + keys(7000) + "}", "http")).isEmpty();
    }

    @Test
    void patternsAndDefaultsAreNoKeys() {
        assertThat(RULE.inHttp("map_hash_max_size 1; map $uri $a { volatile; default 1; ~^a 1; ~^b 1; ~c 1; ~d 1; "
                        + keys(3) + "}"))
                .isEmpty();
    }

    @Test
    void manyHardSearchesEndInTime() {
        StringBuilder http = new StringBuilder("map_hash_max_size 10000;");
        for (int i = 0; i < 20; i++) {
            http.append("map $uri $a")
                    .append(i)
                    .append(" { ")
                    .append(keys(20_000))
                    .append("}\n");
        }

        long start = System.nanoTime();
        List<String> messages = RULE.inHttp(http.toString());

        assertThat(messages).hasSizeLessThanOrEqualTo(20);
        assertThat((System.nanoTime() - start) / 1_000_000_000).isLessThan(30);
    }

    private static String keys(int count) {
        StringBuilder keys = new StringBuilder();
        for (int i = 0; i < count; i++) {
            keys.append('k').append(i).append(" 1;\n");
        }
        return keys.toString();
    }
}
